using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>
/// Random score sheets: a scale for each dimension, and the likenesses between them that make ties and conflict.
/// </summary>
public sealed class RandomPoints
{
    private readonly Draws _draws;
    private readonly (long From, long To)[] _scale;

    /// <summary>Draws a scale for each dimension; <paramref name="terms"/> is how many numbers a value can add up.</summary>
    public RandomPoints(Draws draws, int dimensions, int terms)
    {
        _draws = draws;
        var few = draws.Chance(0.4);
        _scale = new (long, long)[dimensions];
        for (var d = 0; d < dimensions; d++)
        {
            _scale[d] = draws.Next(few ? 12 : 20) switch
            {
                < 2 => (0, 1),
                < 6 => (-3, 4),
                < 9 => (0, 10),
                9 => (0, 0),
                < 14 => (-50, 50),
                < 18 => (-1_000_000_000_000, 1_000_000_000_000),
                18 => (0, 1_000_000_000_000),
                _ => (-(1L << 59) / (terms + 1), (1L << 59) / (terms + 1)),
            };
        }
    }

    /// <summary>A number on a dimension's scale.</summary>
    public long Draw(int dimension) => _draws.Next(_scale[dimension].From, _scale[dimension].To);

    /// <summary>
    /// A score sheet for every dimension; audiences (those after the parties) are often against what a party wants.
    /// </summary>
    public long[][][] Sheets(int[] options, int parties)
    {
        var sheets = new long[_scale.Length][][];
        for (var d = 0; d < sheets.Length; d++)
            sheets[d] = Array.ConvertAll(options, n => Enumerable.Range(0, n).Select(_ => Draw(d)).ToArray());
        for (var d = 1; d < sheets.Length; d++)
            if (_draws.Chance(d < parties ? 0.4 : 0.5)) Oppose(sheets, d);
        for (var i = 0; i < options.Length; i++)
            if (options[i] > 1 && _draws.Chance(0.15)) Duplicate(sheets, i, options[i]);
        if (_draws.Chance(0.05)) sheets[0] = Array.ConvertAll(sheets[0], row => new long[row.Length]);
        return sheets;
    }

    /// <summary>One dimension's points become another's turned round, plus noise or none.</summary>
    private void Oppose(long[][][] sheets, int d)
    {
        var (other, noisy) = (_draws.Next(d), _draws.Chance(0.5));
        _scale[d] = (-_scale[other].To, -_scale[other].From);
        var noise = noisy ? Math.Min(3, _scale[other].To / 4) : 0;
        for (var i = 0; i < sheets[d].Length; i++)
            for (var o = 0; o < sheets[d][i].Length; o++) sheets[d][i][o] = _draws.Next(-noise, noise) - sheets[other][i][o];
    }

    /// <summary>Two options of an issue that nobody can tell apart.</summary>
    private void Duplicate(long[][][] sheets, int issue, int options)
    {
        var (from, to) = (_draws.Next(options), _draws.Next(options));
        foreach (var sheet in sheets) sheet[issue][to] = sheet[issue][from];
    }
}

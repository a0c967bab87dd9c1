using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>
/// Seeded draws over ranges: plain, independent, each from a stream of its own, so that any draw can be made by any thread.
/// </summary>
internal sealed class Draws
{
    private readonly ulong _seed;
    private readonly Judged[] _ranges;
    private readonly (decimal Low, decimal High, int Decimals)[] _grids;

    public Draws(IReadOnlyList<Doubt> doubts, ulong seed)
    {
        _seed = seed;
        _ranges = [.. doubts.Select(d => new Judged((double)d.Range.Low, (double?)d.Range.Likely, (double)d.Range.High))];
        _grids = [.. doubts.Select(d => (d.Range.Low, d.Range.High, Decimals(d.Range.High - d.Range.Low)))];
    }

    /// <summary>The values of one draw.</summary>
    public void Draw(int draw, decimal[] values)
    {
        var random = new RandomStream(new RandomStream(_seed ^ (ulong)draw << 20).NextBits() + (ulong)draw);
        for (var k = 0; k < values.Length; k++)
        {
            var (low, high, decimals) = _grids[k];
            values[k] = Math.Clamp(Math.Round((decimal)_ranges[k].Quantile(random.NextUnit()), decimals), low, high);
        }
    }

    // A millionth of the range or finer: enough to tell draws apart, and few enough digits to add up exactly.
    private static int Decimals(decimal width) => Math.Clamp(6 - (int)Math.Floor(Math.Log10((double)width)), 0, 18);
}

using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>Draws packages evenly from those whose value for a party lies in a band, in spaces of any size.</summary>
/// <remarks>
/// Counts how many ways rows come to each of <see cref="Count"/> levels of loss (dynamic programming; blocks × distinct losses × levels), draws a level near
/// the band by its count and the rows backwards; what lies outside the band, or an audience does not accept, is drawn again, at most
/// <see cref="Tries"/> times. Each row's loss is rounded to the nearest level; the band is widened by as much as roundings add up to (past
/// some ten blocks: by three standard deviations of that).
/// </remarks>
internal sealed class BandSampler
{
    private const int Count = 8192;
    private const int Tries = 256;
    private const double Huge = 1e250;
    private const double Smaller = 1 / (double)(1UL << 63) / (1UL << 63) / (1UL << 63) / (1UL << 63) / (1UL << 63) / (1UL << 63) / (1UL << 63);
    private readonly Block[] _blocks;
    private readonly int _party;
    private readonly int _parties;
    private readonly long[] _threshold;
    private readonly long _top;
    private readonly long _common;
    private readonly long _unit;
    private readonly int _slack;
    private readonly double[][] _ways;
    private readonly double[] _upTo;
    private readonly (int Level, int[] Rows)[][] _steps;

    public BandSampler(Block[] blocks, int party, int parties, long[] threshold)
    {
        (_blocks, _party, _parties, _threshold) = (blocks, party, parties, threshold);
        _top = blocks.Sum(b => b.Values[party].Max());
        var span = _top - blocks.Sum(b => b.Values[party].Min());
        _common = Ladder.CommonLoss(blocks, party);
        _unit = _common * Math.Max((((span / _common) - 1) / Count) + 1, 1);
        var free = blocks.Count(b => b.Rows > 1);
        _slack = _unit == _common ? 0 : (int)Math.Min((free + 1) / 2, Math.Ceiling(3 * Math.Sqrt(free / 12.0)) + 1);
        _steps = Array.ConvertAll(blocks, Steps);
        var levels = _steps.Sum(s => s[^1].Level);
        _ways = new double[blocks.Length + 1][];
        _ways[0] = new double[levels + 1];
        _ways[0][0] = 1;
        var reached = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            var (before, after) = (_ways[b], _ways[b + 1] = new double[levels + 1]);
            foreach (var (level, rows) in _steps[b])
                for (var l = 0; l <= reached; l++) after[l + level] += rows.Length * before[l];
            reached += _steps[b][^1].Level;
            // Only proportions within a line count, and a power of two changes none of them.
            if (after.Max() > Huge)
                for (var l = 0; l < after.Length; l++) after[l] *= Smaller;
        }
        _upTo = new double[levels + 2];
        for (var l = 0; l <= levels; l++) _upTo[l + 1] = _upTo[l] + _ways[^1][l];
    }

    /// <summary>Draws a package of a value in [low, high]; false where none was found.</summary>
    public bool TryDraw(long low, long high, RandomStream random, Span<int> rows)
    {
        // The least and the most that a package in the band can lose.
        var (least, most) = ((_top - high) / _common * _common, (_top - low) / _common * _common);
        if (least < _top - high) least += _common;
        var levels = _upTo.Length - 2;
        var from = Math.Clamp((least / _unit) - _slack, 0L, levels + 1);
        var to = Math.Clamp((most / _unit) + 1 + _slack, -1L, levels);
        if (from > to) return false;
        var (before, within) = (_upTo[(int)from], _upTo[(int)to + 1] - _upTo[(int)from]);
        if (!(within > 0)) return false;
        for (var k = 0; k < Tries; k++)
        {
            Draw(LevelOf(before + (random.NextUnit() * within), (int)from, (int)to), random, rows);
            var value = Ladder.Value(_blocks, _party, rows);
            if (value >= low && value <= high && IsContent(rows)) return true;
        }
        return false;
    }

    private int LevelOf(double place, int from, int to)
    {
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (_upTo[middle + 1] > place) to = middle;
            else from = middle + 1;
        }
        // Rounding may lead past the last level that anything comes to.
        while (_ways[^1][from] == 0 && from > 0) from--;
        return from;
    }

    private void Draw(int level, RandomStream random, Span<int> rows)
    {
        for (var b = _blocks.Length - 1; b >= 0; b--)
        {
            var (steps, before) = (_steps[b], _ways[b]);
            var all = 0.0;
            foreach (var (step, ways) in steps)
                if (step <= level) all += ways.Length * before[level - step];
            var place = random.NextUnit() * all;
            var chosen = -1;
            for (var s = 0; s < steps.Length && steps[s].Level <= level; s++)
            {
                var weight = steps[s].Rows.Length * before[level - steps[s].Level];
                if (weight == 0) continue;
                chosen = s;
                if ((place -= weight) < 0) break;
            }
            var (taken, from) = steps[chosen];
            rows[b] = from.Length == 1 ? from[0] : from[random.NextInt(from.Length)];
            level -= taken;
        }
    }

    private bool IsContent(ReadOnlySpan<int> rows)
    {
        for (var a = 0; a < _threshold.Length; a++)
            if (Ladder.Value(_blocks, _parties + a, rows) < _threshold[a]) return false;
        return true;
    }

    private (int Level, int[] Rows)[] Steps(Block block)
    {
        var values = block.Values[_party];
        var most = values.Max();
        return [.. Enumerable.Range(0, block.Rows)
            .GroupBy(r => (int)((most - values[r] + (_unit / 2)) / _unit))
            .OrderBy(g => g.Key)
            .Select(g => (g.Key, g.ToArray()))];
    }
}

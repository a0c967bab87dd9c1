namespace Parley.Engine.Bargaining;

/// <summary>
/// For every suffix of the blocks and each audience: the most that a dimension can still get while the audience still gets what it needs.
/// Never too small, so that a search ordered by it is exact.
/// </summary>
/// <remarks>
/// Staircases of undominated (audience, value) sums, at most <see cref="Steps"/> each: where there would be more, neighbours are replaced by a
/// corner better than both. Cost: blocks × rows × steps, with a logarithm, for each audience.
/// </remarks>
internal sealed class SuffixBounds
{
    private const int Steps = 512;
    private readonly (long Audience, long Value)[][][] _stairs;
    private readonly long[] _most;

    /// <param name="blocks">The blocks.</param>
    /// <param name="value">What is to be large, by block and row.</param>
    /// <param name="firstAudience">The dimension of the first audience.</param>
    public SuffixBounds(Block[] blocks, Func<Block, int, long> value, int firstAudience)
    {
        var audiences = blocks[0].Values.Length - firstAudience;
        _most = new long[blocks.Length + 1];
        for (var b = blocks.Length - 1; b >= 0; b--)
            _most[b] = _most[b + 1] + Enumerable.Range(0, blocks[b].Rows).Max(r => value(blocks[b], r));
        _stairs = new (long, long)[audiences][][];
        for (var a = 0; a < audiences; a++)
        {
            var dimension = firstAudience + a;
            _stairs[a] = new (long, long)[blocks.Length + 1][];
            _stairs[a][^1] = [(0, 0)];
            for (var b = blocks.Length - 1; b >= 0; b--)
            {
                var block = blocks[b];
                var rows = Undominated(Enumerable.Range(0, block.Rows).Select(r => (block.Values[dimension][r], value(block, r))));
                var sums = new List<(long, long)>(rows.Count * _stairs[a][b + 1].Length);
                foreach (var row in rows)
                    foreach (var (audience, more) in _stairs[a][b + 1]) sums.Add((row.Audience + audience, row.Value + more));
                _stairs[a][b] = Thin(Undominated(sums));
            }
        }
    }

    /// <summary>At most this can be got from block <paramref name="from"/> on; null where some audience cannot get what it still needs.</summary>
    public long? Most(int from, ReadOnlySpan<long> needs)
    {
        var most = _most[from];
        for (var a = 0; a < _stairs.Length; a++)
        {
            var stairs = _stairs[a][from];
            // Audiences descend and values rise: the last step that is still enough.
            var (low, high) = (0, stairs.Length);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (stairs[middle].Audience >= needs[a]) low = middle + 1;
                else high = middle;
            }
            if (low == 0) return null;
            most = Math.Min(most, stairs[low - 1].Value);
        }
        return most;
    }

    // By audience descending, values rising.
    private static List<(long Audience, long Value)> Undominated(IEnumerable<(long Audience, long Value)> points)
    {
        var sorted = points.ToArray();
        Array.Sort(sorted, static (a, b) => a.Audience != b.Audience ? b.Audience.CompareTo(a.Audience) : b.Value.CompareTo(a.Value));
        var kept = new List<(long Audience, long Value)>();
        foreach (var point in sorted)
            if (kept.Count == 0 || point.Value > kept[^1].Value) kept.Add(point);
        return kept;
    }

    private static (long, long)[] Thin(List<(long Audience, long Value)> stairs)
    {
        if (stairs.Count <= Steps) return [.. stairs];
        var thin = new (long, long)[Steps];
        for (var k = 0; k < Steps; k++)
        {
            var (from, to) = ((int)((long)k * stairs.Count / Steps), (int)((k + 1L) * stairs.Count / Steps) - 1);
            thin[k] = (stairs[from].Audience, stairs[to].Value);
        }
        return thin;
    }
}

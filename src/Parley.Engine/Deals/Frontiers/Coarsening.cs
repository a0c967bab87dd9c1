namespace Parley.Engine.Deals;

/// <summary>
/// Merges nearby points: space is cut into equal cells and one point a cell is kept, so that each dropped point is within a cell's
/// width, in every dimension, of one that is kept.
/// </summary>
internal static class Coarsening
{
    /// <summary>At most <paramref name="limit"/> points of a set, when it has more.</summary>
    /// <param name="set">The set.</param>
    /// <param name="limit">How many points to keep at most; 1 or more.</param>
    /// <param name="within">By dimension, the most that a dropped point can exceed the one kept for it.</param>
    public static PointSet Thin(PointSet set, int limit, out long[] within)
    {
        var low = Array.ConvertAll(set.Values, row => row.AsSpan(0, set.Count).ToArray().Min());
        var span = set.Values.Select((row, d) => row.AsSpan(0, set.Count).ToArray().Max() - low[d] + 1).ToArray();
        var width = new long[span.Length];
        for (var bits = Math.Min(20, 63 / span.Length); bits >= 0; bits--)
        {
            for (var d = 0; d < span.Length; d++) width[d] = Math.Max(1, ((span[d] - 1) >> bits) + 1);
            var cells = new HashSet<ulong>();
            var keep = new List<int>();
            for (var i = 0; i < set.Count && keep.Count <= limit; i++)
            {
                ulong cell = 0;
                for (var d = 0; d < span.Length; d++) cell = (cell << bits) | (ulong)((set.Values[d][i] - low[d]) / width[d]);
                if (cells.Add(cell)) keep.Add(i);
            }
            if (keep.Count > limit) continue;
            within = Array.ConvertAll(width, w => w - 1);
            return set.Select([.. keep]);
        }
        throw new InvalidOperationException("A limit of no points.");
    }
}

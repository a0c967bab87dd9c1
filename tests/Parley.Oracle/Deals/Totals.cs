using System.Numerics;

namespace Parley.Oracle;

/// <summary>
/// Solves spaces of up to hundreds of independent issues whose points are small whole numbers, by adding one issue after another
/// to a
/// table of totals that can be reached.
/// </summary>
public static class Totals
{
    /// <summary>
    /// Every value vector (parties, then audiences) and how many packages have it. Time and memory grow with the number of
    /// vectors.
    /// </summary>
    public static IReadOnlyList<(long[] Value, BigInteger Packages)> Reachable(long[][][] points)
    {
        var ways = new Dictionary<(long, long, long), BigInteger> { [default] = 1 };
        long At(int dimension, int issue, int option) => dimension < points.Length ? points[dimension][issue][option] : 0;
        for (var i = 0; i < points[0].Length; i++)
        {
            var more = new Dictionary<(long, long, long), BigInteger>();
            foreach (var ((a, b, c), count) in ways)
            {
                for (var o = 0; o < points[0][i].Length; o++)
                {
                    var sum = (a + At(0, i, o), b + At(1, i, o), c + At(2, i, o));
                    more[sum] = more.GetValueOrDefault(sum) + count;
                }
            }
            ways = more;
        }
        return [.. ways.Select(w => (new[] { w.Key.Item1, w.Key.Item2, w.Key.Item3 }[..points.Length], w.Value))];
    }

    /// <summary>
    /// The undominated values of two parties whose points are whole numbers, none negative: the most the second can get for each
    /// total of
    /// the first. Time grows with issues × options × the first's largest total.
    /// </summary>
    public static IReadOnlyList<long[]> Frontier(long[][] first, long[][] second)
    {
        var best = new long?[first.Sum(row => row.Max()) + 1];
        best[0] = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var next = new long?[best.Length];
            for (var total = 0; total < best.Length; total++)
            {
                if (best[total] is not { } sofar) continue;
                for (var o = 0; o < first[i].Length; o++)
                {
                    var sum = total + first[i][o];
                    next[sum] = Math.Max(next[sum] ?? long.MinValue, sofar + second[i][o]);
                }
            }
            best = next;
        }
        var kept = new List<long[]>();
        for (var total = best.Length - 1; total >= 0; total--)
            if (best[total] is { } most && (kept.Count == 0 || most > kept[^1][1])) kept.Add([total, most]);
        return kept;
    }

    /// <summary>
    /// The vectors that no other is at least as good as in all and better in one, first value descending, then the second.
    /// </summary>
    public static IReadOnlyList<long[]> Undominated(IEnumerable<long[]> values)
    {
        var distinct = values.DistinctBy(v => string.Join(",", v)).ToList();
        var kept = new List<long[]>();
        foreach (var value in distinct.OrderDescending(Comparer<long[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))))
            if (!kept.Exists(k => k.Zip(value).All(x => x.First >= x.Second))) kept.Add(value);
        return kept;
    }
}

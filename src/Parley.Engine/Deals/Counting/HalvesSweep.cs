namespace Parley.Engine.Deals;

/// <summary>
/// Counts the pairs of a partial package of one half with one of the other that clear all floors, without forming the pairs.
/// </summary>
/// <remarks>
/// One or two required constraints: both halves are sorted by the first, and swept with a Fenwick tree (1994) over the second,
/// O((n + m) log n). Otherwise pairs are tried one by one, up to a limit. Source: meet in the middle, Horowitz and Sahni 1974.
/// </remarks>
internal static class HalvesSweep
{
    private const long PairsTried = 1L << 27;

    /// <summary>The count, or null when there are too many pairs to try.</summary>
    public static UInt128? Count(Tally left, Tally right, Constraint[] constraints, int needed, CancellationToken cancel)
    {
        if (constraints.Length is 1 or 2 && constraints.All(c => c.Required)) return Sweep(left, right, constraints);
        if ((long)left.Count * right.Count > PairsTried) return null;
        var sum = UInt128.Zero;
        for (var i = 0; i < left.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var j = 0; j < right.Count; j++)
                if (IsAcceptable(left, i, right, j, constraints, needed)) sum += left.Weights[i] * right.Weights[j];
        }
        return sum;
    }

    private static bool IsAcceptable(Tally left, int i, Tally right, int j, Constraint[] constraints, int needed)
    {
        var cleared = 0;
        for (var c = 0; c < constraints.Length; c++)
        {
            if (left.Values[c][i] + right.Values[c][j] >= constraints[c].Least) cleared += 1;
            else if (constraints[c].Required) return false;
        }
        return cleared >= needed;
    }

    private static UInt128 Sweep(Tally left, Tally right, Constraint[] constraints)
    {
        // As the left value rises, more of the right half clears the first floor: it is let in from its largest value down.
        var ascending = Sorted(left.Values[0]);
        var descending = Sorted(right.Values[0]);
        Array.Reverse(descending);
        var seconds = constraints.Length == 1 ? new long[right.Count] : right.Values[1];
        var rank = Sorted(seconds);
        var keys = Array.ConvertAll(rank, i => seconds[i]);
        var place = new int[rank.Length];
        for (var r = 0; r < rank.Length; r++) place[rank[r]] = r;

        var let = new FenwickTree(right.Count);
        var next = 0;
        var sum = UInt128.Zero;
        foreach (var i in ascending)
        {
            for (; next < descending.Length && left.Values[0][i] + right.Values[0][descending[next]] >= constraints[0].Least; next++)
                let.Add(place[descending[next]], right.Weights[descending[next]]);
            var least = constraints.Length == 1 ? 0 : constraints[1].Least - left.Values[1][i];
            sum += left.Weights[i] * let.SumFrom(FirstAtLeast(keys, least));
        }
        return sum;
    }

    private static int[] Sorted(long[] values)
    {
        var keys = (long[])values.Clone();
        var order = new int[keys.Length];
        for (var k = 0; k < order.Length; k++) order[k] = k;
        Array.Sort(keys, order);
        return order;
    }

    private static int FirstAtLeast(long[] ascending, long least)
    {
        int lo = 0, hi = ascending.Length;
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (ascending[middle] < least) lo = middle + 1;
            else hi = middle;
        }
        return lo;
    }
}

using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>
/// Adjusted winner (Brams and Taylor 1996): two parties share divided items so that both get the same share of their points,
/// efficiently and without envy, splitting at most one item.
/// </summary>
/// <remarks>
/// Each item first goes to the party for which it is a larger part of all its points, a tie to the first party. Then items pass from
/// the party that is ahead to the other, those of nearest worth to both first, until their shares are equal; the last may be split.
/// Cost: O(n log n). Exact rational arithmetic; shares are rounded once to 28 digits.
/// </remarks>
public static class AdjustedWinner
{
    /// <summary>Divides the items.</summary>
    /// <param name="first">The first party's points for having all of each item; none negative, at least one positive.</param>
    /// <param name="second">The second party's, likewise.</param>
    /// <param name="divisible">Which items can be shared in any proportion.</param>
    /// <returns>The division, or null when the item that would have to be shared cannot be.</returns>
    /// <exception cref="ArgumentException">Lengths differ, points are negative, or a party has no points at all.</exception>
    public static Division? Divide(decimal[] first, decimal[] second, bool[] divisible)
    {
        if (first.Length != second.Length || first.Length != divisible.Length) throw new ArgumentException("Lengths differ.", nameof(second));
        if (first.Concat(second).Any(p => p < 0)) throw new ArgumentException("Points are negative.", nameof(first));
        var a = Normalised(first, second);
        var b = Normalised(second, first);
        var firstHas = new bool[a.Length];
        var lead = BigInteger.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            firstHas[i] = a[i] >= b[i];
            lead += firstHas[i] ? a[i] : -b[i];
        }

        var firstLeads = lead > 0;
        lead = BigInteger.Abs(lead);
        var mine = firstLeads ? a : b;
        var theirs = firstLeads ? b : a;
        var passing = Enumerable.Range(0, a.Length).Where(i => firstHas[i] == firstLeads && !mine[i].IsZero).ToArray();
        // mine/theirs ascending; cross-multiplied, because an item can be worth nothing to the other.
        Array.Sort(passing, (i, j) =>
        {
            var order = (mine[i] * theirs[j]).CompareTo(mine[j] * theirs[i]);
            return order != 0 ? order : i.CompareTo(j);
        });

        var share = Array.ConvertAll(firstHas, has => has ? 1m : 0m);
        int? shared = null;
        foreach (var item in passing)
        {
            if (lead.IsZero) break;
            var swing = mine[item] + theirs[item];
            var part = BigInteger.Min(lead, swing);
            if (part < swing)
            {
                if (!divisible[item]) return null;
                shared = item;
            }
            var passed = Ratio(part, swing);
            share[item] = firstLeads ? 1 - passed : passed;
            lead -= part;
        }
        return new(share, shared, [Percent(first, share, s => s), Percent(second, share, s => 1 - s)],
            [Sum(first, share, s => s), Sum(second, share, s => 1 - s)], lead.IsZero);
    }

    /// <summary>Points as whole numbers in a common scale in which both parties' totals are the same.</summary>
    private static BigInteger[] Normalised(decimal[] points, decimal[] others)
    {
        var total = others.Aggregate(BigInteger.Zero, (sum, p) => sum + Whole(p));
        if (total.IsZero) throw new ArgumentException("A party has no points at all.", nameof(others));
        return Array.ConvertAll(points, p => Whole(p) * total);
    }

    /// <summary>A number times 10^28, which makes any decimal whole.</summary>
    private static BigInteger Whole(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = new BigInteger((uint)bits[0]) + (new BigInteger((uint)bits[1]) << 32) + (new BigInteger((uint)bits[2]) << 64);
        return mantissa * BigInteger.Pow(10, 28 - ((bits[3] >> 16) & 0xFF));
    }

    private static decimal Ratio(BigInteger part, BigInteger whole) =>
        (decimal)(((part * BigInteger.Pow(10, 28) * 2) + whole) / (whole * 2)) / 1e28m;

    private static decimal Sum(decimal[] points, decimal[] share, Func<decimal, decimal> of) =>
        points.Zip(share, (p, s) => p * of(s)).Sum();

    private static decimal Percent(decimal[] points, decimal[] share, Func<decimal, decimal> of) =>
        Math.Round(Sum(points, share, of) / points.Sum() * 100, 20);
}

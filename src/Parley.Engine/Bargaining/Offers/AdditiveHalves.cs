using System.Buffers;
using Parley.Engine.Deals;

namespace Parley.Engine.Bargaining;

/// <summary>
/// Where a party's value is a sum over issues and every combination can be offered: the package with the most points among those worth enough,
/// from two half lists as Horowitz and Sahni 1974 meet in the middle. O(√packages) a question after sorting once.
/// </summary>
internal sealed class AdditiveHalves
{
    private readonly int[] _options;
    private readonly int _split;
    private readonly long[] _uppers;
    private readonly long[] _lowers;

    // Combinations of the upper half, least valuable first; of the lower half, most valuable first.
    private readonly int[] _upperOrder;
    private readonly int[] _lowerOrder;

    private AdditiveHalves(int[] options, int split, long[] uppers, long[] lowers)
    {
        (_options, _split, _uppers, _lowers) = (options, split, uppers, lowers);
        _upperOrder = Ordered(uppers, (a, b) => uppers[a].CompareTo(uppers[b]));
        _lowerOrder = Ordered(lowers, (a, b) => lowers[b].CompareTo(lowers[a]));
    }

    /// <summary>The halves of a space for a party; null where its value is no sum, or some combinations cannot be offered.</summary>
    public static AdditiveHalves? TryMake(DealSpace space, int party)
    {
        if (space.Never.Length > 0 || space.Threshold.Length > 0 || space.AppliesWhen?.Any(c => c is not null) == true) return null;
        if (space.Bonuses.Any(b => b.Points[party] != 0)) return null;
        var split = 0;
        for (long upper = 1, all = space.Options.Aggregate(1L, (product, o) => product * o); split < space.Issues && upper * upper < all; split++) upper *= space.Options[split];
        return new(space.Options, split, Sums(space, party, 0, split), Sums(space, party, split, space.Issues));
    }

    /// <summary>The package with the most points among those worth at least <paramref name="least"/>; false where none is worth that.</summary>
    /// <param name="points">What an option adds, <c>[issue][option]</c>.</param>
    /// <param name="least">The least value, in units.</param>
    /// <param name="package">Filled with the package.</param>
    public bool Best(double[][] points, long least, Span<short> package)
    {
        var tables = ArrayPool<double>.Shared.Rent(_uppers.Length + _lowers.Length);
        var upper = tables.AsSpan(0, _uppers.Length);
        var lower = tables.AsSpan(_uppers.Length, _lowers.Length);
        CombinationSums.Fill(upper, points, _options, 0, _split);
        CombinationSums.Fill(lower, points, _options, _split, _options.Length);
        var (next, partner, bestUpper, bestLower) = (0, -1, -1, -1);
        var (most, value) = (double.NegativeInfinity, long.MinValue);
        foreach (var u in _upperOrder)
        {
            // The more the upper half is worth, the less the lower one must be: its choice only grows.
            for (; next < _lowerOrder.Length && _uppers[u] + _lowers[_lowerOrder[next]] >= least; next++)
                if (partner < 0 || lower[_lowerOrder[next]] > lower[partner]) partner = _lowerOrder[next];
            if (partner < 0) continue;
            var (sum, worth) = (upper[u] + lower[partner], _uppers[u] + _lowers[partner]);
            if (sum > most || (sum == most && worth > value)) (most, value, bestUpper, bestLower) = (sum, worth, u, partner);
        }
        ArrayPool<double>.Shared.Return(tables);
        if (bestUpper < 0) return false;
        Decode(bestUpper, 0, _split, package);
        Decode(bestLower, _split, _options.Length, package);
        return true;
    }

    private static int[] Ordered(long[] values, Comparison<int> by)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(order, (a, b) => by(a, b) is var c and not 0 ? c : a.CompareTo(b));
        return order;
    }

    private static long[] Sums(DealSpace space, int party, int from, int to)
    {
        long[] sums = [0];
        for (var i = from; i < to; i++)
        {
            var points = space.Points[party][i];
            sums = [.. sums.SelectMany(sum => Enumerable.Range(0, space.Options[i]).Select(o => sum + points[o]))];
        }
        return sums;
    }

    private void Decode(int code, int from, int to, Span<short> package)
    {
        for (var i = to - 1; i >= from; i--)
        {
            package[i] = (short)(code % _options[i]);
            code /= _options[i];
        }
    }
}

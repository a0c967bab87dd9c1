using System.Runtime.CompilerServices;

namespace Parley.Engine.Pressure;

/// <summary>
/// The Nash bargain of two parties over whole packages, at any no-deal point: the package with the largest product of gains
/// over the parties that can gain at all, among those that neither party refuses. Exact; one pass, allocates nothing.
/// </summary>
/// <remarks>
/// The same choice as the Nash solution of <see cref="Deals.DealSolver"/>, without solving the space again for each no-deal
/// point.
/// </remarks>
public readonly ref struct PackageBargain
{
    private readonly ReadOnlySpan<long> _first;
    private readonly ReadOnlySpan<long> _second;
    private readonly long _noDealFirst;
    private readonly long _noDealSecond;
    private readonly long _rangeFirst;
    private readonly long _rangeSecond;

    private PackageBargain(ReadOnlySpan<long> first, ReadOnlySpan<long> second, UnitPair noDeal, UnitPair ideal)
    {
        _first = first;
        _second = second;
        (_noDealFirst, _noDealSecond) = (noDeal.First, noDeal.Second);
        (_rangeFirst, _rangeSecond) = (ideal.First - noDeal.First, ideal.Second - noDeal.Second);
    }

    /// <summary>Chooses.</summary>
    /// <param name="first">The packages' values for the first party, in units of its grid.</param>
    /// <param name="second">The same for the second party.</param>
    /// <param name="noDeal">What the parties have if there is no deal.</param>
    /// <param name="walkAway">The least they take otherwise; <see cref="long.MinValue"/>/2 for none.</param>
    /// <param name="issueOrder">
    /// Positive when its first package stands before its second, to break the last ties; null: the lower index does.
    /// </param>
    /// <returns>The index of the package, or −1 where no package suits both and gives one of them more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Choose(
        ReadOnlySpan<long> first, ReadOnlySpan<long> second, UnitPair noDeal, UnitPair walkAway,
        Comparison<int>? issueOrder = null)
    {
        var floor = UnitPair.Larger(noDeal, walkAway);
        var (found, ideal) = (-1, noDeal);
        for (var i = 0; i < first.Length; i++)
            if (first[i] >= floor.First && second[i] >= floor.Second)
                (found, ideal) = (i, UnitPair.Larger(ideal, new(first[i], second[i])));
        if (found < 0 || ideal == noDeal) return -1;
        var bargain = new PackageBargain(first, second, noDeal, ideal);
        var (best, product) = (-1, (Int128)(-1));
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] < floor.First || second[i] < floor.Second) continue;
            var mine = bargain.Product(i);
            if (mine > product || (mine == product && bargain.WinsTie(i, best, issueOrder))) (best, product) = (i, mine);
        }
        return best;
    }

    private Int128 Product(int i) =>
        (_rangeFirst == 0 ? Int128.One : _first[i] - _noDealFirst)
        * (_rangeSecond == 0 ? Int128.One : _second[i] - _noDealSecond);

    // Leximin of normalised gains; where both agree, so does their sum, and issue order is left.
    private bool WinsTie(int x, int y, Comparison<int>? issueOrder)
    {
        if (_rangeFirst > 0 && _rangeSecond > 0)
        {
            var ((lowX, highX), (lowY, highY)) = (Shares(x), Shares(y));
            if (lowX != lowY) return lowX > lowY;
            if (highX != highY) return highX > highY;
        }
        return issueOrder?.Invoke(x, y) > 0;
    }

    // Normalised gains over the common denominator, the product of the ranges.
    private (Int128 Low, Int128 High) Shares(int i)
    {
        var (a, b) = ((Int128)(_first[i] - _noDealFirst) * _rangeSecond, (Int128)(_second[i] - _noDealSecond) * _rangeFirst);
        return a < b ? (a, b) : (b, a);
    }
}

using System.Buffers;
using Parley.Engine.Deals;

namespace Parley.Engine.Bargaining;

/// <summary>
/// Sums of points over a list of packages. The issues fall into two halves; the sums of each half's combinations are tabulated first, so that
/// a package's own sum is two of them: O(packages + combinations of a half) instead of O(packages · issues).
/// </summary>
internal sealed class HalfSums
{
    private const int MostCombinations = 1 << 16;
    private readonly int[] _digits;
    private readonly int _split;
    private readonly int[] _upper;
    private readonly int[] _lower;
    private readonly int _uppers;
    private readonly int _lowers;

    private HalfSums(int[] digits, int split, int uppers, int lowers, int count) =>
        (_digits, _split, _uppers, _lowers, _upper, _lower) = (digits, split, uppers, lowers, new int[count], new int[count]);

    /// <summary>How many sums are tabulated for one question.</summary>
    public int Combinations => _uppers + _lowers;

    /// <summary>The halves of a list; null where a half has too many combinations for a table to pay.</summary>
    /// <param name="space">The space that they are of.</param>
    /// <param name="places">The packages, in the order in which they are asked for.</param>
    /// <param name="packages">The option of every issue of every package, by place; −1 where it does not arise.</param>
    public static HalfSums? TryMake(DealSpace space, ReadOnlySpan<int> places, ReadOnlySpan<short> packages)
    {
        // One more than its options where an issue may not arise: that has a digit too.
        int[] digits = [.. space.Options.Select((o, i) => o + (space.AppliesWhen?[i] is null ? 0 : 1))];
        if (Split(digits) is not { } half) return null;
        var sums = new HalfSums(digits, half.At, half.Uppers, half.Lowers, places.Length);
        for (var k = 0; k < places.Length; k++)
        {
            var package = packages.Slice(places[k] * digits.Length, digits.Length);
            sums._upper[k] = Code(package, digits, 0, half.At);
            sums._lower[k] = Code(package, digits, half.At, digits.Length);
        }
        return sums;
    }

    /// <summary>The first position in [from, to) with the largest sum; −1 where there is none.</summary>
    /// <param name="points">What an option adds, <c>[issue][option]</c>; an issue that does not arise adds nothing.</param>
    /// <param name="from">The first position.</param>
    /// <param name="to">The one after the last.</param>
    public int Best(double[][] points, int from, int to)
    {
        var tables = ArrayPool<double>.Shared.Rent(_uppers + _lowers);
        var upper = tables.AsSpan(0, _uppers);
        var lower = tables.AsSpan(_uppers, _lowers);
        CombinationSums.Fill(upper, points, _digits, 0, _split);
        CombinationSums.Fill(lower, points, _digits, _split, _digits.Length);
        var (best, most) = (-1, double.NegativeInfinity);
        for (var k = from; k < to; k++)
        {
            var sum = upper[_upper[k]] + lower[_lower[k]];
            if (sum > most) (best, most) = (k, sum);
        }
        ArrayPool<double>.Shared.Return(tables);
        return best;
    }

    private static (int At, int Uppers, int Lowers)? Split(int[] digits)
    {
        (int, int, int)? best = null;
        var least = long.MaxValue;
        for (var at = 0; at <= digits.Length; at++)
        {
            var (uppers, lowers) = (Product(digits.AsSpan(0, at)), Product(digits.AsSpan(at)));
            if (uppers + lowers >= least || uppers + lowers > MostCombinations) continue;
            (best, least) = ((at, (int)uppers, (int)lowers), uppers + lowers);
        }
        return best;
    }

    // Capped, as products of many issues overflow.
    private static long Product(ReadOnlySpan<int> digits)
    {
        var product = 1L;
        foreach (var digit in digits) product = Math.Min(product * digit, MostCombinations + 1L);
        return product;
    }

    private static int Code(ReadOnlySpan<short> package, int[] digits, int from, int to)
    {
        var code = 0;
        for (var i = from; i < to; i++) code = (code * digits[i]) + (package[i] < 0 ? digits[i] - 1 : package[i]);
        return code;
    }
}

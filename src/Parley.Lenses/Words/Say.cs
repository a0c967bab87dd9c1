using System.Globalization;
using System.Numerics;

namespace Parley.Lenses;

/// <summary>Numbers and lists as a sentence says them. Records keep numbers unrounded; only sentences round.</summary>
public static class Say
{
    private static readonly BigInteger LargestWrittenOut = BigInteger.Pow(10, 15);

    /// <summary>
    /// How numbers are written for people, whatever machine they read them on: thousands apart, a real minus. Programs are given the invariant
    /// culture's, with a hyphen.
    /// </summary>
    public static NumberFormatInfo Numerals { get; } = NumberFormatInfo.ReadOnly(new() { NegativeSign = "−" });

    /// <summary>A number with thousands separators and at most two decimals: one from 100, and two digits that count below 0.01.</summary>
    public static string Number(decimal number)
    {
        var size = Math.Abs(number);
        if (size is > 0 and < 0.01m) return ((double)number).ToString("0.0e0", Numerals);
        return number.ToString(size < 100 ? "#,0.##" : "#,0.#", Numerals);
    }

    /// <summary><c>1 point</c>, <c>12 points</c>.</summary>
    public static string Points(decimal number) => Number(number) is "1" ? "1 point" : $"{Number(number)} points";

    /// <summary>A count with thousands separators; past 10^15 as a power of ten.</summary>
    public static string Count(BigInteger count)
    {
        if (count <= LargestWrittenOut) return count.ToString("#,0", CultureInfo.InvariantCulture);
        var digits = count.ToString(CultureInfo.InvariantCulture);
        return $"{digits[0]}.{digits[1]}{(digits[2] == '0' ? "" : digits[2])} × 10^{digits.Length - 1}";
    }

    /// <summary><c>1 package</c>, <c>5,321 packages</c>.</summary>
    public static string Count(BigInteger count, string one, string many) => $"{Count(count)} {(count.IsOne ? one : many)}";

    /// <summary>A share of 1 as a percentage: <c>4.6%</c>, <c>less than 0.01%</c>.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.0001 => "less than 0.01%",
        > 0.999 and < 1 => "more than 99.9%",
        < 0.01 => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%",
        _ => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>From one share to another: <c>4.6% to 7%</c>; one alone where both read alike, or the one says that it is at an end.</summary>
    public static string Percents(double low, double high)
    {
        var (from, to) = (Percent(low), Percent(high));
        if (from == to || from.StartsWith("more", StringComparison.Ordinal)) return from;
        return to.StartsWith("less", StringComparison.Ordinal) ? to : $"{from} to {to}";
    }

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>; past <paramref name="most"/> only how many more.</summary>
    public static string List(IReadOnlyList<string> items, string joiner = "and", int most = int.MaxValue) => items.Count switch
    {
        0 => "",
        1 => items[0],
        var count when count - 1 > most => $"{string.Join(", ", items.Take(most))} {joiner} {count - most} more",
        var count => $"{string.Join(", ", items.Take(count - 1))} {joiner} {items[^1]}",
    };
}

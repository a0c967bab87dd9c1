using System.Globalization;
using System.Numerics;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Numbers as a reader wants them: short, never misleading. Programs get the unrounded ones.</summary>
public static class Figures
{
    private static readonly BigInteger LargestWrittenOut = 1L << 53;

    // Where the largest number of a column is more than so many times the smallest, no number of decimals suits both.
    private const decimal MostApart = 100_000;

    /// <summary>A number with four significant digits, or all digits of its whole part if that has more: 12.35, 1,944,000.</summary>
    public static string Of(decimal number) => Rounded(number, Decimals(number)).ToString("#,0.########", Say.Numerals);

    /// <summary>A number with its sign, for gains and differences: +7, −2.5, 0.</summary>
    public static string Signed(decimal number) => number > 0 ? "+" + Of(number) : Of(number);

    /// <summary>
    /// How to write numbers that stand under each other, with as many decimals each: those that the largest has by itself, and two digits that
    /// count of the smallest; none that all could do without. Numbers too far apart are written each by itself.
    /// </summary>
    /// <param name="numbers">All of them.</param>
    public static Func<decimal, string> Alike(IEnumerable<decimal> numbers)
    {
        var all = numbers.Where(n => n != 0).ToList();
        if (all.Count == 0) return Of;
        var (least, most) = (all.Min(Math.Abs), all.Max(Math.Abs));
        if (most / MostApart > least) return Of;
        var decimals = Math.Max(Decimals(most), Decimals(least) - 2);
        decimals = all.Max(n => Written(n, decimals));
        var form = decimals == 0 ? "#,0" : "#,0." + new string('0', decimals);
        return number => Rounded(number, decimals).ToString(form, Say.Numerals);
    }

    /// <summary>A count for programs: plain digits up to 2^53 (9,007,199,254,740,992), beyond that two significant digits: 1.0e+100.</summary>
    public static string PlainCount(BigInteger count) =>
        count <= LargestWrittenOut ? count.ToString(CultureInfo.InvariantCulture) : Scientific(count);

    /// <summary>Whether a program that reads numbers as doubles can take the count without loss.</summary>
    public static bool IsExactAsDouble(BigInteger count) => count <= LargestWrittenOut;

    private static int Decimals(decimal number) => Math.Abs(number) switch
    {
        >= 1000 => 0,
        >= 100 => 1,
        >= 10 => 2,
        >= 1 => 3,
        >= 0.1m => 4,
        >= 0.01m => 5,
        _ => 8,
    };

    private static decimal Rounded(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);

    // How many decimals are left when zeros at the end are dropped.
    private static int Written(decimal number, int decimals)
    {
        while (decimals > 0 && Rounded(number, decimals) == Rounded(number, decimals - 1)) decimals--;
        return decimals;
    }

    private static string Scientific(BigInteger count)
    {
        var digits = count.ToString(CultureInfo.InvariantCulture);
        var exponent = digits.Length - 1;
        var leading = Math.Round(decimal.Parse(digits.AsSpan(0, 3), CultureInfo.InvariantCulture) / 10, MidpointRounding.AwayFromZero);
        if (leading == 100) (leading, exponent) = (10, exponent + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{leading / 10:0.0}e+{exponent}");
    }
}

using System.Globalization;
using System.Numerics;

namespace Parley.Reports;

/// <summary>Numbers as a reader wants them: short, never misleading. Programs get the unrounded ones.</summary>
public static class Figures
{
    private static readonly BigInteger LargestWrittenOut = 1L << 53;

    /// <summary>A number with four significant digits, or all digits of its whole part if that has more: 12.35, 1,944,000.</summary>
    public static string Of(decimal number)
    {
        var decimals = Math.Abs(number) switch
        {
            >= 1000 => 0,
            >= 100 => 1,
            >= 10 => 2,
            >= 1 => 3,
            >= 0.1m => 4,
            >= 0.01m => 5,
            _ => 8,
        };
        return Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("#,0.########", CultureInfo.InvariantCulture);
    }

    /// <summary>A number with its sign, for gains and differences: +7, -2.5, 0.</summary>
    public static string Signed(decimal number) => number > 0 ? "+" + Of(number) : Of(number);

    /// <summary>A count for programs: plain digits up to 2^53 (9,007,199,254,740,992), beyond that two significant digits: 1.0e+100.</summary>
    public static string PlainCount(BigInteger count) =>
        count <= LargestWrittenOut ? count.ToString(CultureInfo.InvariantCulture) : Scientific(count);

    /// <summary>Whether a program that reads numbers as doubles can take the count without loss.</summary>
    public static bool IsExactAsDouble(BigInteger count) => count <= LargestWrittenOut;

    private static string Scientific(BigInteger count)
    {
        var digits = count.ToString(CultureInfo.InvariantCulture);
        var exponent = digits.Length - 1;
        var leading = Math.Round(decimal.Parse(digits.AsSpan(0, 3), CultureInfo.InvariantCulture) / 10, MidpointRounding.AwayFromZero);
        if (leading == 100) (leading, exponent) = (10, exponent + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{leading / 10:0.0}e+{exponent}");
    }
}

using System.Globalization;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Numbers as other programs write them, as the decimals of a case.</summary>
/// <remarks>What is written with a point is taken digit by digit, so that 0.1 is a tenth; only digits past the 28th are rounded.</remarks>
internal static class ForeignNumber
{
    /// <summary>How many significant digits a number that was worked out keeps: as many as a double tells apart.</summary>
    public const int SignificantDigits = 17;

    private const int MostDigits = 28;

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
        | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads a number; null where the text is none, is NaN or infinite, or larger than a case can hold.</summary>
    public static decimal? Read(string? text)
    {
        if (text is null || text.Length > 400) return null;
        var trimmed = text.AsSpan().Trim();
        // Java writes 0.5d and 0.5f, and reads them.
        if (trimmed.Length > 1 && trimmed[^1] is 'd' or 'D' or 'f' or 'F' && char.IsAsciiDigit(trimmed[^2])) trimmed = trimmed[..^1];
        if (decimal.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out var number)) return InRange(number);
        return double.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out var wide) && double.IsFinite(wide) ? Of(wide) : null;
    }

    /// <summary>A whole number; null where the text is none.</summary>
    public static int? Whole(string? text) =>
        Read(text) is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>A double as a decimal; null where it is not finite, or larger than a case can hold.</summary>
    public static decimal? Of(double number) =>
        Math.Abs(number) > (double)Amount.Largest || !double.IsFinite(number) ? null
        : Math.Abs(number) < 1e-28 ? 0
        : decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), Style, CultureInfo.InvariantCulture, out var exact) ? InRange(exact)
        : (decimal)number;

    /// <summary>The number rounded to <see cref="SignificantDigits"/>: a third without needless digits, everything short as it is.</summary>
    public static decimal Rounded(decimal number) => ToDigits(number, SignificantDigits);

    /// <summary>A sum rounded to 15 significant digits, so that the order of adding and the rounding of its parts do not show.</summary>
    public static decimal RoundedSum(decimal number) => ToDigits(number, 15);

    /// <summary>The shortest plain text: no exponent, no needless zeros.</summary>
    public static string Plain(decimal number) => number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Whether a case file can hold a number digit for digit: 28 of them, and 28 after the point.</summary>
    public static bool Fits(decimal number) => Math.Abs(number) <= Amount.Largest && number == ToDigits(number, MostDigits);

    private static decimal? InRange(decimal number) => Math.Abs(number) > Amount.Largest ? null : ToDigits(number, MostDigits);

    private static decimal ToDigits(decimal number, int digits)
    {
        if (number == 0) return 0;
        var size = Math.Abs(number);
        var whole = 0;
        for (; size >= 1; whole++) size /= 10;
        if (whole == 0)
            for (; size < 0.1m; whole--) size *= 10;
        // The division takes needless zeros off.
        return decimal.Round(number, Math.Clamp(digits - whole, 0, MostDigits)) / 1.0000000000000000000000000000m;
    }
}

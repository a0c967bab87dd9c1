using System.Globalization;

namespace Parley.Cases;

/// <summary>Numbers as YAML 1.2's core schema writes them, read exactly.</summary>
internal static class Numbers
{
    private const int Digits = 28;
    private const int LongestText = 1000;

    private static readonly string[] NotFinite = ["inf", "infinity", "nan", "∞"];

    /// <summary>The number in its plain form, without exponent or needless zeros: the id of a step.</summary>
    public static string Plain(decimal number) => number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Reads a number; false when the text is none, or one that a case cannot hold.</summary>
    public static bool TryParse(string text, out decimal number) => Read(text, out number) is null;

    /// <summary>Reads a number. Null when that went well, else the kind of problem.</summary>
    public static ProblemKind? Read(string text, out decimal number)
    {
        number = 0;
        if (text.Length is 0 or > LongestText) return NumberProblems.NotANumber;
        if (text.StartsWith("0x", StringComparison.Ordinal)) return ReadOtherBase(text, NumberStyles.AllowHexSpecifier, 16, out number);
        if (text.StartsWith("0o", StringComparison.Ordinal)) return ReadOtherBase(text, NumberStyles.None, 8, out number);
        var unsigned = text[0] is '-' or '+' ? text[1..] : text;
        if (NotFinite.Contains(unsigned.TrimStart('.').ToLowerInvariant())) return NumberProblems.NotFinite;
        if (ReadUnsigned(unsigned, out number) is { } kind) return kind;
        if (text[0] == '-') number = -number;
        return number is > Amount.Largest or < -Amount.Largest ? NumberProblems.TooLarge : null;
    }

    private static ProblemKind? ReadUnsigned(string text, out decimal number)
    {
        number = 0;
        var mantissa = text;
        var exponent = 0;
        if (text.IndexOfAny(['e', 'E']) is >= 0 and var mark)
        {
            mantissa = text[..mark];
            if (ReadExponent(text[(mark + 1)..]) is not { } power) return NumberProblems.NotANumber;
            exponent = power;
        }

        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !IsDigits(whole) || !IsDigits(fraction)) return NumberProblems.NotANumber;
        return Scale((whole + fraction).TrimStart('0'), fraction.Length - exponent, out number);
    }

    /// <summary>An exponent, held within bounds past which every number is too large or too fine; null when it is none.</summary>
    private static int? ReadExponent(string text)
    {
        var digits = text.Length > 0 && text[0] is '-' or '+' ? text[1..] : text;
        if (digits.Length == 0 || !IsDigits(digits)) return null;
        var size = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var small) ? Math.Min(small, 100_000) : 100_000;
        return text[0] == '-' ? -size : size;
    }

    /// <summary>The number with these digits, of which so many (or fewer than none) stand after the point.</summary>
    private static ProblemKind? Scale(string digits, int decimals, out decimal number)
    {
        number = 0;
        if (digits.Length == 0) return null;
        var significant = digits.TrimEnd('0');
        decimals -= digits.Length - significant.Length;
        if (significant.Length - decimals > 13) return NumberProblems.TooLarge;
        if (decimals > Digits || significant.Length > Digits) return NumberProblems.TooManyDigits;
        var text = decimals <= 0 ? significant.PadRight(significant.Length - decimals, '0')
            : significant.PadLeft(decimals + 1, '0').Insert(Math.Max(significant.Length, decimals + 1) - decimals, ".");
        number = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return null;
    }

    private static ProblemKind? ReadOtherBase(string text, NumberStyles style, int numberBase, out decimal number)
    {
        number = 0;
        if (text.Length == 2) return NumberProblems.NotANumber;
        foreach (var character in text.AsSpan(2))
        {
            if (!int.TryParse([character], style, CultureInfo.InvariantCulture, out var digit) || digit >= numberBase)
                return NumberProblems.NotANumber;
            number = (number * numberBase) + digit;
            if (number > Amount.Largest) return NumberProblems.TooLarge;
        }

        return null;
    }

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);
}

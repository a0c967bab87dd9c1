using System.Buffers;
using System.Globalization;
using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// Reads the amounts that are dragged and typed most: plain numbers, and ranges of them. Anything else (exponents, formulas, comments)
/// is left to the reader of cases, which knows all the forms and explains what is wrong.
/// </summary>
internal static class AmountText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const int Longest = 24;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The amount; null where this is no plain number and no range of them.</summary>
    public static Amount? Read(string text)
    {
        if (text.Length > 3 * Longest) return null;
        var parts = text.Split("..");
        var numbers = new decimal[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(parts[i].Trim()) is not { } number) return null;
            numbers[i] = number;
        }
        return numbers switch
        {
            [var one] => new Known(one),
            [var low, var high] when low < high => new Between(low, null, high),
            [var low, var likely, var high] when low <= likely && likely <= high && low < high => new Between(low, likely, high),
            _ => null,
        };
    }

    private static decimal? Number(string text) =>
        text.Length is > 0 and <= Longest && text[^1] is >= '0' and <= '9' && text.AsSpan().TrimStart("+-").IndexOfAnyExcept(Digits) < 0
        && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Amount.Largest
            ? number : null;
}

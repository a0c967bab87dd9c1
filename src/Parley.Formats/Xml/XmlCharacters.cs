using System.Globalization;
using System.Text;

namespace Parley.Formats;

/// <summary>The five built-in entities and characters by number.</summary>
internal static class XmlCharacters
{
    public const string Mended = "An ampersand that starts no known entity is taken as text.";

    /// <summary>The text with its entities replaced, once: what they stand for is not looked at again.</summary>
    public static string Decoded(string text, Action mended)
    {
        var next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0) return text;
        var decoded = new StringBuilder(text.Length);
        var at = 0;
        for (; next >= 0; next = at < text.Length ? text.IndexOf('&', at) : -1)
        {
            decoded.Append(text, at, next - at);
            var end = text.IndexOf(';', next, Math.Min(12, text.Length - next));
            if (end > 0 && Meaning(text.AsSpan(next + 1, end - next - 1)) is { } meaning)
            {
                decoded.Append(meaning);
                at = end + 1;
                continue;
            }

            mended();
            decoded.Append('&');
            at = next + 1;
        }

        return decoded.Append(text, at, text.Length - at).ToString();
    }

    private static string? Meaning(ReadOnlySpan<char> entity) => entity switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Of(code),
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Of(code),
        _ => null,
    };

    private static string? Of(int code) => Rune.IsValid(code) && code is 9 or 10 or 13 or >= 32 and not (0xFFFE or 0xFFFF) ? new Rune(code).ToString() : null;
}

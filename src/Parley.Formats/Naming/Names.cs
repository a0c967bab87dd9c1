using System.Globalization;
using System.Text;

namespace Parley.Formats;

/// <summary>Names out of foreign files, as a case may hold them.</summary>
internal static class Names
{
    private const int Longest = 500;

    /// <summary>
    /// The name on one line, without what could mislead a reader or a terminal: control characters and marks that turn the
    /// direction of text round. <paramref name="otherwise"/> where nothing is left.
    /// </summary>
    public static string Clean(string? name, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(name)) return otherwise;
        var clean = new StringBuilder(Math.Min(name.Length, Longest));
        var spaceIsDue = false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (clean.Length >= Longest) break;
            if (Rune.IsWhiteSpace(rune)) spaceIsDue = clean.Length > 0;
            else if (!IsMisleading(rune))
            {
                if (spaceIsDue) clean.Append(' ');
                spaceIsDue = false;
                clean.Append(rune.ToString());
            }
        }

        return clean.Length == 0 ? otherwise : clean.ToString();
    }

    /// <summary>A name in single quotes, short enough for a message.</summary>
    public static string Quoted(string name)
    {
        var clean = Clean(name, "");
        return clean.Length > 60 ? $"'{clean[..(char.IsHighSurrogate(clean[59]) ? 59 : 60)]}…'" : $"'{clean}'";
    }

    private static bool IsMisleading(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Surrogate
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD;
}

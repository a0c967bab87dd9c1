using System.Text;

namespace Parley.Cases;

/// <summary>The form of ids: <c>[a-z0-9]+(-[a-z0-9]+)*</c>.</summary>
internal static class Ids
{
    public const int Longest = 80;

    public static bool IsId(string text) => text.Length is > 0 and <= Longest && LongestAt(text, 0).Length == text.Length;

    /// <summary>The longest id that starts at an index of a text; empty when none does.</summary>
    public static string LongestAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsLetterOrDigit(text[at]) || (at > start && IsJoint(text, at)))) at++;
        return text[start..at];
    }

    /// <summary>An id like the text, if some of it can be kept; null otherwise.</summary>
    public static string? Suggest(string text)
    {
        var id = new StringBuilder();
        foreach (var character in text.Take(Longest))
        {
            if (char.IsAsciiLetterOrDigit(character)) id.Append(char.ToLowerInvariant(character));
            else if (id.Length > 0 && id[^1] != '-' && !char.IsLetter(character)) id.Append('-');
        }

        var suggestion = id.ToString().Trim('-');
        return suggestion.Length == 0 ? null : suggestion;
    }

    private static bool IsJoint(string text, int at) => text[at] == '-' && at + 1 < text.Length && IsLetterOrDigit(text[at + 1]);

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}

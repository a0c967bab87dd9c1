using System.Globalization;
using System.Text;

namespace Parley.Web;

/// <summary>Texts for a place that has one line: what would break it, or cannot be stored, is replaced.</summary>
internal static class OneLine
{
    /// <summary>The text on one line, without control characters and halves of characters, and of at most this many UTF-16 units.</summary>
    public static string Of(string text, int longest = 2_000)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            var isBreak = rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029;
            var shown = isBreak ? new Rune(' ') : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control ? Rune.ReplacementChar : rune;
            if (line.Length + shown.Utf16SequenceLength > longest) break;
            line.Append(shown.ToString());
        }

        return line.ToString().Trim();
    }
}

using System.Globalization;
using System.Text;

namespace Parley.Cases;

/// <summary>Text from a file as messages show it: short, on one line, and unable to change how the message looks.</summary>
internal static class Shown
{
    private const int LongestQuote = 60;
    private const int LongestMessage = 600;

    /// <summary>The text in single quotes, cut where it is long, with unsafe characters spelt out.</summary>
    public static string Quote(string text) => $"'{Harmless(text, LongestQuote)}'";

    /// <summary>A whole message, with whatever part of the file it holds made harmless.</summary>
    public static string Message(string text) => Harmless(text, LongestMessage);

    private static string Harmless(string text, int longest)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                shown.Append('…');
                break;
            }

            if (IsUnsafe(rune) || rune.Value is '\n' or '\t' or 0x2028 or 0x2029)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>A text of several lines as one.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words in a row: <c>a, b and 3 more</c>.</summary>
    public static string List(IReadOnlyCollection<string> words, int most = 8) => List(words.Count, words, most);

    /// <summary>So many words in a row, of which only the first few are looked at.</summary>
    public static string List(int count, IEnumerable<string> words, int most = 8)
    {
        var first = words.Take(most).ToList();
        if (count > most) return $"{string.Join(", ", first)} and {count - most} more";
        return first.Count < 2 ? string.Concat(first) : $"{string.Join(", ", first.SkipLast(1))} and {first[^1]}";
    }

    /// <summary>
    /// Whether a character could mislead a reader or a terminal: a control character (save tab and line feed), or one that
    /// turns round the direction of the text about it.
    /// </summary>
    public static bool IsUnsafe(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n'))
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>The first character of a text that is unsafe, or half of one, spelt out; null when there is none.</summary>
    public static string? FirstUnsafe(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done) return $"U+{(int)rest[0]:X4}";
            if (IsUnsafe(rune)) return $"U+{rune.Value:X4}";
            rest = rest[length..];
        }

        return null;
    }
}

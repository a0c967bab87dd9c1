using System.Text;

namespace Parley.Reports;

/// <summary>Words from a case file made safe to show: no control characters, no escapes, nothing that reorders text.</summary>
public static class PlainText
{
    private static readonly (string From, string To)[] Signs =
    [
        ("–", "-"), ("—", "-"), ("−", "-"), ("×", "x"), ("·", "*"), ("≥", ">="), ("≤", "<="), ("…", "..."), ("¶", "par. "), ("’", "'"), ("“", "\""), ("”", "\""),
    ];

    /// <summary>
    /// The words on one line. Line breaks and tabs become spaces; control characters (C0, C1), and the bidirectional embeddings,
    /// overrides and isolates that can make a line read as another, become U+FFFD; so do halves of surrogate pairs.
    /// </summary>
    public static string Of(string words)
    {
        if (!words.AsSpan().ContainsAnyExceptInRange(' ', '~')) return words;
        var safe = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029) safe.Append(' ');
            else if (IsUnsafe(rune.Value)) safe.Append('\uFFFD');
            else safe.Append(rune);
        }
        return safe.ToString();
    }

    /// <summary>The words with typographic signs spelled in ASCII: – as -, × as x, ¶ as par. Letters of other scripts stay.</summary>
    public static string InAscii(string words)
    {
        var plain = Of(words);
        return Ascii.IsValid(plain) ? plain : Signs.Aggregate(plain, (text, sign) => text.Replace(sign.From, sign.To, StringComparison.Ordinal));
    }

    private static bool IsUnsafe(int rune) =>
        rune is < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

namespace Parley.Cases;

/// <summary>Writes long texts and texts of several lines as YAML's folded and literal blocks.</summary>
internal static class BlockText
{
    /// <summary>The header and lines of the text as a block; null where it is short, or no block holds it exactly.</summary>
    /// <param name="text">The text.</param>
    /// <param name="column">Where it would start on the line.</param>
    /// <param name="width">How far lines should reach.</param>
    /// <param name="indent">The indentation of a block's lines.</param>
    public static (string Header, IReadOnlyList<string> Lines)? Lines(string text, int column, int width, int indent)
    {
        if (text.Any(character => character != '\n' && Quoting.MustBeEscaped(character)) || char.IsWhiteSpace(text[0])) return null;
        if (text.Contains('\n')) return Literal(text);
        return column + text.Length > width && !char.IsWhiteSpace(text[^1]) ? (">-", Folded(text, Math.Max(20, width - indent))) : null;
    }

    private static (string, IReadOnlyList<string>)? Literal(string text)
    {
        var endsLine = text.EndsWith('\n');
        var lines = (endsLine ? text[..^1] : text).Split('\n');
        return lines[^1].Length == 0 || Array.Exists(lines, line => line.Length > 0 && line[^1] is ' ') ? null : (endsLine ? "|" : "|-", lines);
    }

    /// <summary>Breaks the text at single spaces, which folding puts back.</summary>
    private static List<string> Folded(string text, int width)
    {
        var lines = new List<string>();
        var start = 0;
        while (text.Length - start > width)
        {
            var end = LastBreak(text, start, start + width) ?? FirstBreak(text, start + width);
            if (end is null) break;
            lines.Add(text[start..end.Value]);
            start = end.Value + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }

    private static int? LastBreak(string text, int start, int end)
    {
        for (var at = end; at > start; at--)
            if (IsBreak(text, at)) return at;
        return null;
    }

    private static int? FirstBreak(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
            if (IsBreak(text, at)) return at;
        return null;
    }

    private static bool IsBreak(string text, int at) =>
        text[at] == ' ' && at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);
}

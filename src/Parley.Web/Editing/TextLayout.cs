namespace Parley.Web;

/// <summary>Lines and columns of a text, and what belongs to an entry beside its value.</summary>
internal sealed class TextLayout(string text)
{
    /// <summary>How this text ends its lines.</summary>
    public string NewLine { get; } = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Whether sections have empty lines between them.</summary>
    public bool IsSpaced { get; } = text.Contains("\n\n", StringComparison.Ordinal) || text.Contains("\n\r\n", StringComparison.Ordinal);

    /// <summary>Where the line of a place starts.</summary>
    public int LineStart(int place) => place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;

    /// <summary>Where the line of a place ends, before its line break.</summary>
    public int LineEnd(int place)
    {
        var end = text.IndexOf('\n', place);
        if (end < 0) return text.Length;
        return end > place && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Where the line after that of a place starts; the text's end where there is none.</summary>
    public int NextLine(int place)
    {
        var end = text.IndexOf('\n', place);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>How many characters stand before a place on its line.</summary>
    public int Column(int place) => place - LineStart(place);

    /// <summary>Whether only spaces stand before a place on its line.</summary>
    public bool StartsLine(int place) => text.AsSpan(LineStart(place), Column(place)).Trim(' ').IsEmpty;

    /// <summary>The comment that follows a place on its line, with its mark; empty where something else or nothing follows.</summary>
    public string CommentAfter(int place)
    {
        var rest = text.AsSpan(place, LineEnd(place) - place).Trim();
        return rest.StartsWith("#") ? rest.ToString() : "";
    }

    /// <summary>
    /// Where the lines of an entry end that stands in this column and whose value ends there: after a comment on its last line, and after comments below
    /// that are indented further than the entry.
    /// </summary>
    public int ChunkEnd(int valueEnd, int column)
    {
        var end = LineEnd(valueEnd);
        for (var next = NextLine(end); next > end && next < text.Length; next = NextLine(next))
        {
            var line = text.AsSpan(next, LineEnd(next) - next);
            var indent = line.Length - line.TrimStart(' ').Length;
            if (line.Trim().IsEmpty) continue;
            if (indent <= column || line[indent] != '#') break;
            end = LineEnd(next);
        }

        return end;
    }
}

namespace Parley.Reports;

/// <summary>The lines of a text report as they are laid out for a screen.</summary>
internal sealed class TextPage(Screen screen)
{
    private readonly List<string> _lines = [];

    public Screen Screen => screen;

    /// <summary>Words as this screen can show them.</summary>
    public string Shown(string words) => screen.Shown(words);

    /// <summary>An empty line; several in a row are one.</summary>
    public void Gap()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0) _lines.Add("");
    }

    /// <summary>A line as it stands; one that does not fit is wrapped.</summary>
    public void Line(string words)
    {
        if (TextWidth.Of(Shown(words)) > screen.Columns) Paragraph(words);
        else _lines.Add(Shown(words).TrimEnd());
    }

    /// <summary>Words, wrapped.</summary>
    public void Paragraph(string words, Emphasis emphasis = Emphasis.None)
    {
        foreach (var line in TextWidth.Wrapped(Shown(words), screen.Columns)) _lines.Add(Emphasised(line.TrimEnd(), emphasis));
    }

    /// <summary>A double line under the title.</summary>
    public void Rule(string under) => Under(under, screen.Unicode ? '═' : '=');

    /// <summary>A single line under the heading of a part.</summary>
    public void Underline(string under) => Under(under, screen.Unicode ? '─' : '-');

    /// <summary>A statement with a dot before it.</summary>
    public void Point(string words)
    {
        const int Indent = 4;
        var before = screen.Unicode ? "  • " : "  - ";
        foreach (var line in TextWidth.Wrapped(Shown(words), screen.Columns - Indent))
        {
            _lines.Add((before + line).TrimEnd());
            before = new string(' ', Indent);
        }
    }

    /// <summary>Writes the lines, but for empty ones at the end.</summary>
    public void CopyTo(TextWriter output)
    {
        foreach (var line in _lines.Take(_lines.FindLastIndex(line => line.Length > 0) + 1)) output.Write(line + "\n");
    }

    private void Under(string words, char line) => _lines.Add(new string(line, Math.Clamp(TextWidth.Of(Shown(words)), 1, screen.Columns)));

    private string Emphasised(string line, Emphasis emphasis) => !screen.Color || line.Length == 0 ? line : emphasis switch
    {
        Emphasis.Strong => $"\e[1m{line}\e[0m",
        Emphasis.Good => $"\e[1;32m{line}\e[0m",
        Emphasis.Bad => $"\e[1;31m{line}\e[0m",
        _ => line,
    };
}

using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Reports;

/// <summary>Lines of a text report as they are laid out, through a Spectre console that never sees markup.</summary>
internal sealed class TextPage
{
    private readonly StringBuilder _lines = new();
    private readonly IAnsiConsole _console;

    public TextPage(Screen screen)
    {
        Screen = screen;
        _console = AnsiConsole.Create(new()
        {
            Ansi = screen.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = screen.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new PageOutput(_lines, screen.Columns),
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        _console.Profile.Capabilities.Unicode = screen.Unicode;
        _console.Profile.Capabilities.Links = false;
    }

    public Screen Screen { get; }

    /// <summary>Words as this screen can show them.</summary>
    public string Shown(string words) => Screen.Unicode ? PlainText.Of(words) : PlainText.InAscii(words);

    public void Gap() => _console.WriteLine();

    /// <summary>A line as it stands; one that does not fit is wrapped.</summary>
    public void Line(string words)
    {
        var plain = Shown(words);
        if (plain.GetCellWidth() > Screen.Columns) Paragraph(plain, Style.Plain);
        else _lines.Append(plain).Append('\n');
    }

    public void Paragraph(string words, Style style)
    {
        _console.Write(new Text(Shown(words), style));
        _console.WriteLine();
    }

    public void Rule(string under) =>
        Line(new string(Screen.Unicode ? '═' : '=', Math.Clamp(Shown(under).GetCellWidth(), 1, Screen.Columns)));

    public void Point(string words)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        grid.AddRow(new Text(Screen.Unicode ? "•" : "-"), new Text(Shown(words)));
        _console.Write(grid);
    }

    public void Write(IRenderable part) => _console.Write(part);

    /// <summary>Copies the page, without the blanks that layout leaves at line ends, and without a second empty line in a row.</summary>
    public void CopyTo(TextWriter output)
    {
        var afterGap = false;
        foreach (var line in _lines.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || !afterGap) output.Write(line + "\n");
            afterGap = line.Length == 0;
        }
    }
}

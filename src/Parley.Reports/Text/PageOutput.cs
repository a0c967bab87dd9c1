using System.Text;
using Spectre.Console;

namespace Parley.Reports;

/// <summary>Tells Spectre the page's width, so that it never asks the real console, which is slow to wake and may not be what is written to.</summary>
internal sealed class PageOutput(StringBuilder lines, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer { get; } = new StringWriter(lines);

    public bool IsTerminal => false;

    public int Width => width;

    public int Height => int.MaxValue;

    public void SetEncoding(Encoding encoding)
    {
        // The page is text; whoever writes it out encodes it.
    }
}

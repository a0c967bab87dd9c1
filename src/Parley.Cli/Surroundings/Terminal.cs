using System.Globalization;
using System.Text;
using Parley.Reports;

namespace Parley.Cli;

/// <summary>What the program's output goes to, and what that can show.</summary>
/// <param name="OutputIsTerminal">Results are read on a terminal, not piped.</param>
/// <param name="ErrorIsTerminal">Notes are read on a terminal, so that progress may be shown.</param>
/// <param name="Screen">How reports are laid out.</param>
internal sealed record Terminal(bool OutputIsTerminal, bool ErrorIsTerminal, Screen Screen)
{
    // The first that is set counts.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    private const int UsualWidth = 80;
    private const int WidestSensible = 1000;

    /// <summary>The screen for a report that is written to a file.</summary>
    public Screen File => Screen with { Color = false, Unicode = true };

    /// <summary>Looks at the standard streams and at COLUMNS, NO_COLOR, TERM and the locale.</summary>
    public static Terminal Detect()
    {
        var output = !Console.IsOutputRedirected;
        var color = output && Empty("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return new(output, !Console.IsErrorRedirected, new(Width(output), color, ShowsUnicode()));
    }

    private static int Width(bool outputIsTerminal)
    {
        if (outputIsTerminal && WindowWidth() is > 0 and var width) return width;
        var columns = Environment.GetEnvironmentVariable("COLUMNS");
        return int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out width) && width is > 0 and <= WidestSensible ? width : UsualWidth;
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 0;
        }
    }

    /// <summary>UTF-8, and not a locale that says it shows ASCII alone.</summary>
    private static bool ShowsUnicode()
    {
        var locale = LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale is not ("C" or "POSIX") && Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage;
    }

    private static bool Empty(string variable) => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}

using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Cli;

/// <summary>
/// What a case answers at once: whether there is a deal, in full, and what the other quick lenses answer, in short. They are worked out
/// side by side from one solution, and each is shown as soon as it is known.
/// </summary>
internal static class FirstLook
{
    private const string First = "deal";

    /// <summary>Writes it to a file, or to standard output.</summary>
    /// <param name="case">The case.</param>
    /// <param name="analyze">Looks at the case through the lenses named; called from two threads at once.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="session">The run.</param>
    public static void Write(Case @case, Func<string[], Analysis> analyze, string? file, Session session)
    {
        string[] quick = [.. Analyst.Lenses.Where(l => l.Name != First && l.IsQuickFor(@case)).Select(l => l.Name)];
        var others = Task.Run(() => analyze(quick));
        var first = analyze([First]);
        var screen = session.ScreenFor(file);
        session.WriteText(file, output =>
        {
            TextReport.Write(first, output, screen);
            output.WriteLine();
            output.Flush();
            TextReport.Write(ReportContent.InShort(others.GetAwaiter().GetResult(), First), output, screen);
        });
    }
}

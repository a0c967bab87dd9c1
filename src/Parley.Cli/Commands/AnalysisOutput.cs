using Parley.Lenses;
using Parley.Reports;

namespace Parley.Cli;

/// <summary>Writes an analysis in the form that was asked for.</summary>
internal static class AnalysisOutput
{
    /// <summary>Writes it to a file, or to standard output.</summary>
    public static void Write(Analysis analysis, string format, string? file, Session session)
    {
        switch (format)
        {
            case OutputOptions.Json:
                session.WriteBytes(file, output => JsonReport.Write(analysis, output));
                break;
            case OutputOptions.Markdown:
                session.WriteText(file, output => MarkdownReport.Write(analysis, output));
                break;
            case OutputOptions.Html:
                session.WriteText(file, output => HtmlReport.Write(analysis, output));
                break;
            default:
                session.WriteText(file, output => TextReport.Write(analysis, output, session.ScreenFor(file)));
                break;
        }
    }
}

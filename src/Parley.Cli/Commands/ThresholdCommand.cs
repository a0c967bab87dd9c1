using System.CommandLine;
using System.Globalization;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Cli;

/// <summary><c>parley threshold</c>: what would have to be different for the answer to change.</summary>
internal static class ThresholdCommand
{
    private static readonly string[] Usual = ["exists", SolutionNames.Nash];

    public static Command Create(Session session)
    {
        var path = CaseArgument.Create();
        var vary = new Option<string>("--vary")
        {
            HelpName = "PATH",
            Description = "The number to vary, by the path of its entry: quantities.threat, values.usa.tension.eased, audiences.us-critics.accepts-from.",
            Required = true,
        };
        var from = new Option<string?>("--from") { HelpName = "N", Description = "From which value; the lower end of the entry's range if left out." };
        var to = new Option<string?>("--to") { HelpName = "N", Description = "Up to which value; the upper end of the entry's range if left out." };
        var watch = new Option<string[]>("--watch")
        {
            HelpName = "WHAT",
            Description = $"Which answer to watch: {Watch.Known}. Can be given again; exists and nash if left out.",
        };
        var lens = LensOption.Create("Watch the verdict of this lens");
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Json, OutputOptions.Markdown, OutputOptions.Html);
        var file = OutputOptions.File();
        var command = new Command("threshold", "Vary one number of a case, and tell at which values the answer changes.") { path, vary, from, to, watch, lens, format, file };
        command.SetAction(line =>
        {
            var (low, high) = (Number(line.GetValue(from), "--from"), Number(line.GetValue(to), "--to"));
            var lenses = LensOption.Chosen(line.GetValue(lens)!) ?? [];
            var read = CaseArgument.Read(line.GetValue(path)!, session);
            var findings = Find(read, line.GetValue(path)!, line.GetValue(vary)!, low, high, line.GetValue(watch)!, lenses, session);
            AnalysisOutput.Write(new(read, null, findings), line.GetValue(format)!, line.GetValue(file), session);
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<Finding> Find(
        Case read, string path, string vary, decimal? from, decimal? to, string[] watched, string[] lenses, Session session)
    {
        try
        {
            var variation = Variation.Of(read, vary, from, to);
            string[] words = watched.Length + lenses.Length == 0 ? Usual : [.. watched.Distinct()];
            Watch[] watches = [.. words.Select(w => Watch.Named(read, w)), .. lenses.Select(name => Watch.VerdictsOf(Analyst.Lenses.Single(l => l.Name == name)))];
            using var progress = new Progress(session, "varying the number");
            return Thresholds.Find(read, variation, watches, cancel: session.Stop);
        }
        catch (ThresholdException e)
        {
            throw new CommandFailure(ExitCode.WrongCommand, e.Message);
        }
        catch (CaseModelException e)
        {
            throw new CommandFailure(ExitCode.WrongCase, $"{path}: this case cannot be computed: {e.Message}");
        }
    }

    private static decimal? Number(string? written, string option)
    {
        if (written is null) return null;
        return decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CommandFailure(ExitCode.WrongCommand, $"{option} takes a number, not '{written}'");
    }
}

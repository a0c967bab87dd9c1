using System.CommandLine;
using System.Globalization;
using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Cli;

/// <summary><c>parley analyze</c>: is there a deal, which, and why.</summary>
internal static class AnalyzeCommand
{
    private const string All = "all";
    private const int FewestDraws = 100;
    private const int MostDraws = 10_000_000;

    public static Command Create(Session session)
    {
        var path = CaseArgument.Create();
        var lens = new Option<string[]>("--lens")
        {
            HelpName = "NAME",
            Description = $"Look through this lens only; can be given again. There is: {string.Join(", ", Analyst.Lenses.Select(l => l.Name))}.",
        };
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Json, OutputOptions.Markdown);
        var file = OutputOptions.File();
        var seed = new Option<string?>("--seed") { HelpName = "N", Description = "Seed of every random draw, a whole number; 1 if left out. The same seed gives the same answer." };
        var draws = new Option<string?>("--draws") { HelpName = "N", Description = "How many draws over the ranges to make, 100 to 10,000,000; 10,000 if left out. More take longer and say more." };
        var points = new Option<string?>("--points") { HelpName = "N|all", Description = "How many packages of a frontier to list, evenly spread; 1000 if left out." };
        var command = new Command("analyze", "Answer whether a case has a deal, which, and why: answers first, then the working.") { path, lens, format, file, seed, draws, points };
        command.SetAction(line =>
        {
            var lenses = Lenses(line.GetValue(lens)!);
            var options = new AnalysisOptions
            {
                Solver = SolverOptions.Default with { Seed = Seed(line.GetValue(seed)) },
                Draws = Draws(line.GetValue(draws)),
                PointsListed = Points(line.GetValue(points)),
            };
            var read = CaseArgument.Read(line.GetValue(path)!, session);
            var analysis = Analyze(read, line.GetValue(path)!, lenses, options, session);
            Write(analysis, line.GetValue(format)!, line.GetValue(file), session);
            return ExitCode.Done;
        });
        return command;
    }

    private static Analysis Analyze(Case read, string path, string[]? lenses, AnalysisOptions options, Session session)
    {
        using var progress = new Progress(session, "working on the case");
        try
        {
            return Analyst.Analyze(read, lenses, options, session.Stop);
        }
        catch (CaseModelException e)
        {
            throw new CommandFailure(ExitCode.WrongCase, $"{path}: this case cannot be computed: {e.Message}");
        }
    }

    private static void Write(Analysis analysis, string format, string? file, Session session)
    {
        switch (format)
        {
            case OutputOptions.Json:
                session.WriteBytes(file, output => JsonReport.Write(analysis, output));
                break;
            case OutputOptions.Markdown:
                session.WriteText(file, output => MarkdownReport.Write(analysis, output));
                break;
            default:
                session.WriteText(file, output => TextReport.Write(analysis, output, session.ScreenFor(file)));
                break;
        }
    }

    private static string[]? Lenses(string[] names)
    {
        var known = Analyst.Lenses.Select(l => l.Name).ToList();
        foreach (var name in names)
        {
            if (known.Contains(name)) continue;
            var meant = Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there is: {string.Join(", ", known)}";
            throw new CommandFailure(ExitCode.WrongCommand, $"there is no lens '{name}'{meant}");
        }
        return names.Length == 0 ? null : [.. names.Distinct()];
    }

    private static ulong Seed(string? written)
    {
        if (written is null) return SolverOptions.Default.Seed;
        return ulong.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new CommandFailure(ExitCode.WrongCommand, $"--seed takes a whole number from 0 to {ulong.MaxValue}, not '{written}'");
    }

    private static int Draws(string? written)
    {
        if (written is null) return AnalysisOptions.Default.Draws;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var draws) && draws is >= FewestDraws and <= MostDraws
            ? draws
            : throw new CommandFailure(ExitCode.WrongCommand, $"--draws takes a whole number from 100 to 10,000,000, not '{written}'");
    }

    private static int? Points(string? written)
    {
        if (written is null) return AnalysisOptions.Default.PointsListed;
        if (written == All) return null;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points > 0
            ? points
            : throw new CommandFailure(ExitCode.WrongCommand, $"--points takes a whole number from 1 up, or all, not '{written}'");
    }
}

using System.CommandLine;
using System.Globalization;
using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Cli;

/// <summary><c>parley analyze</c>: is there a deal, which, and why.</summary>
internal static class AnalyzeCommand
{
    private const string All = "all";
    private const int FewestDraws = 100;
    private const int MostRounds = 10_000;
    private const int MostDraws = 10_000_000;

    public static Command Create(Session session)
    {
        var path = CaseArgument.Create();
        var lens = LensOption.Create("Look through this lens only");
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Json, OutputOptions.Markdown, OutputOptions.Html);
        var file = OutputOptions.File();
        var seed = new Option<string?>("--seed") { HelpName = "N", Description = "Seed of every random draw, a whole number; 1 if left out. The same seed gives the same answer." };
        var draws = new Option<string?>("--draws") { HelpName = "N", Description = "How many draws over the ranges to make, 100 to 10,000,000; 10,000 if left out. More take longer and say more." };
        var points = new Option<string?>("--points") { HelpName = "N|all", Description = "How many packages of a frontier to list, evenly spread; 1000 if left out." };
        var rounds = new Option<string?>("--rounds") { HelpName = "N", Description = "How long to search a case whose interactions tie too many issues together to be solved, 1 to 10,000 rounds; 8 if left out." };
        var full = new Option<bool>("--full") { Description = "As text too, give the reasons of every answer, as the other forms do. If left out, text tells the deal in full and the other answers in short." };
        var command = new Command("analyze", "Answer whether a case has a deal, which, and why: answers first, then the working.") { path, lens, full, format, file, seed, draws, points, rounds };
        command.SetAction(line =>
        {
            var lenses = LensOption.Chosen(line.GetValue(lens)!);
            var options = new AnalysisOptions
            {
                Solver = SolverOptions.Default with { Seed = Seed(line.GetValue(seed)), SearchRounds = Rounds(line.GetValue(rounds)) },
                Draws = Draws(line.GetValue(draws)),
                PointsListed = Points(line.GetValue(points)),
            };
            var reading = CaseArgument.Reading(line.GetValue(path)!, session);
            var inquiry = new Lazy<Inquiry>(() => new(reading.Case!, options, session.Stop));
            Analysis Analyze(string[]? asked) => AnalyzeCommand.Analyze(reading, line.GetValue(path)!, asked, inquiry, session);
            // A document holds every answer with its reasons; on a terminal the first comes at once, and the others in short.
            if (lenses is null && line.GetValue(format) == OutputOptions.Text && !line.GetValue(full)) FirstLook.Write(reading.Case!, Analyze, line.GetValue(file), session);
            else AnalysisOutput.Write(Analyze(lenses), line.GetValue(format)!, line.GetValue(file), session);
            return ExitCode.Done;
        });
        return command;
    }

    // Only the solver sees that rules which are fine one by one leave nothing together; the first of them is where to look.
    private static CommandFailure NothingPossible(CaseReading reading) => new(
        ExitCode.WrongCase,
        $"{(reading.Places.TryGetValue("rules[0]", out var place) ? place.ToString() : reading.File)}: error: the rules and conditions together leave no package possible; narrow one of them");

    private static Analysis Analyze(CaseReading reading, string path, string[]? lenses, Lazy<Inquiry> inquiry, Session session)
    {
        using var progress = new Progress(session, "working on the case");
        try
        {
            var analysis = Analyst.Analyze(inquiry.Value, lenses);
            return analysis.Deal is { Packages.IsZero: true } ? throw NothingPossible(reading) : analysis;
        }
        catch (CaseModelException e)
        {
            throw new CommandFailure(ExitCode.WrongCase, $"{path}: this case cannot be computed: {e.Message}");
        }
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

    private static int Rounds(string? written)
    {
        if (written is null) return SolverOptions.Default.SearchRounds;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds is >= 1 and <= MostRounds
            ? rounds
            : throw new CommandFailure(ExitCode.WrongCommand, $"--rounds takes a whole number from 1 to 10,000, not '{written}'");
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

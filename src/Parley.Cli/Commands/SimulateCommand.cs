using System.CommandLine;
using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Cli;

/// <summary><c>parley simulate</c>: what if the parties bargain.</summary>
internal static class SimulateCommand
{
    // A story of a hundred rounds is no story.
    private const int RoundsOfATale = 20;
    private const int MostThreads = 1_024;

    public static Command Create(Session session)
    {
        var path = CaseArgument.Create();
        var style = new Option<string[]>("--style")
        {
            HelpName = "PARTY=STYLE...",
            Description = $"How a party bargains: one of the styles {string.Join(", ", TalkStyles.All.Select(s => s.Name))}, or a strategy such as boulware(e=0.05). Parties left out take every style in turn; with --tell they are {TalkStyles.Even}.",
            AllowMultipleArgumentsPerToken = true,
        };
        var styles = new Option<string?>("--styles") { HelpName = "STYLE,STYLE", Description = "The styles of all parties that have something at stake, in the order of the case; one alone is for all of them." };
        var protocol = new Option<string?>("--protocol") { HelpName = "NAME", Description = $"Who says what when; {TalksOptions.Default.Protocol} if left out." };
        var rounds = new Option<string?>("--rounds") { HelpName = "N", Description = $"After how many rounds the talks end, in each of which every party proposes once; {TalksOptions.Default.Rounds} if left out, {RoundsOfATale} with --tell." };
        var seconds = new Option<string?>("--seconds") { HelpName = "N", Description = "After how many simulated seconds they end, each offer taking one; whatever comes first." };
        var breakdown = new Option<string?>("--breakdown") { HelpName = "P", Description = "The chance that the talks break down after a round without agreement, from 0 to below 1: 0.01, or 1%. None if left out." };
        var runs = new Option<string?>("--runs") { HelpName = "N", Description = $"How many talks of each combination of styles, 1 to 10,000; {TalksOptions.Default.Runs} if left out." };
        var draws = new Option<string?>("--draws") { HelpName = "N", Description = "How many times to draw the uncertain numbers of the case and hold the talks again, up to 100,000; not at all if left out." };
        var seed = new Option<string?>("--seed") { HelpName = "N", Description = "Seed of all that is random, a whole number; 1 if left out. The same seed gives the same answer." };
        var threads = new Option<string?>("--threads") { HelpName = "N", Description = "On how many threads; as many as there are processors if left out. The answer is the same." };
        var tell = new Option<bool>("--tell") { Description = "Hold the talks once, and tell them offer by offer." };
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Json, OutputOptions.Markdown, OutputOptions.Html);
        var file = OutputOptions.File();
        var command = new Command("simulate", "Simulate how the parties bargain: how often they agree, on what, and which style pays.")
        {
            path, tell, style, styles, protocol, rounds, seconds, breakdown, runs, draws, seed, threads, format, file,
        };
        command.SetAction(line =>
        {
            var isTale = line.GetValue(tell);
            if (isTale && line.GetValue(runs) is not null) throw Wrong("--runs does not go with --tell, which holds the talks once");
            if (isTale && line.GetValue(draws) is not null) throw Wrong("--draws does not go with --tell, which takes the likely values");
            var options = new TalksOptions
            {
                Protocol = line.GetValue(protocol) ?? TalksOptions.Default.Protocol,
                Rounds = TalkNumbers.Whole(line.GetValue(rounds), "--rounds", isTale ? RoundsOfATale : TalksOptions.Default.Rounds, 1, TalksOptions.MostRounds),
                Seconds = TalkNumbers.Seconds(line.GetValue(seconds)),
                Breakdown = TalkNumbers.Chance(line.GetValue(breakdown)),
                Runs = TalkNumbers.Whole(line.GetValue(runs), "--runs", TalksOptions.Default.Runs, 1, TalksOptions.MostRuns),
                Draws = TalkNumbers.Whole(line.GetValue(draws), "--draws", 0, 1, TalksOptions.MostDraws),
                Threads = TalkNumbers.Whole(line.GetValue(threads), "--threads", 0, 1, MostThreads),
            };
            var solver = SolverOptions.Default with { Seed = TalkNumbers.Seed(line.GetValue(seed)) };
            var read = CaseArgument.Read(line.GetValue(path)!, session);
            var analysis = Simulate(line.GetValue(path)!, isTale, session, () =>
            {
                var model = CaseModel.Compile(read);
                var chosen = TalkStyleWords.Of(model, line.GetValue(style)!, line.GetValue(styles));
                return new(model, new() { Solver = solver, Talks = options with { Styles = chosen } }, session.Stop);
            });
            AnalysisOutput.Write(analysis, line.GetValue(format)!, line.GetValue(file), session);
            return ExitCode.Done;
        });
        return command;
    }

    private static Analysis Simulate(string path, bool isTale, Session session, Func<Inquiry> inquire)
    {
        using var progress = new Progress(session, isTale ? "holding the talks" : "simulating talks");
        try
        {
            var inquiry = inquire();
            if (!isTale) return Analyst.Analyze(inquiry, [new TalksLens().Name]);
            var (findings, tale) = TalksTale.Tell(inquiry);
            return new(inquiry.Model.Case, null, findings) { Tale = tale, Options = inquiry.Options };
        }
        catch (TalksException e)
        {
            throw Wrong(e.Message);
        }
        catch (CaseModelException e)
        {
            throw new CommandFailure(ExitCode.WrongCase, $"{path}: this case cannot be computed: {e.Message}");
        }
    }

    private static CommandFailure Wrong(string message) => new(ExitCode.WrongCommand, message);
}

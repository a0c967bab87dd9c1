using System.CommandLine;
using System.Globalization;
using Parley.Tournaments;

namespace Parley.Cli;

/// <summary><c>parley tournament</c>: strategies against each other over scenarios.</summary>
internal static class TournamentCommand
{
    private const int MostThreads = 1024;
    private const int LeastMemory = 64;
    private const int MostMemory = 1 << 20;
    private const double LongestPatience = 86_400;

    public static Command Create(Session session)
    {
        var path = new Argument<string>("plan") { HelpName = "PLAN", Description = "The plan: which strategies negotiate which scenarios, how long and how often." };
        var output = new Option<string?>("--output", "-o") { HelpName = "DIR", Description = "Keep the results in this folder: every match, the leaderboard, and what it takes to go on after a stop. If left out, only the leaderboard is shown." };
        var seed = new Option<string?>("--seed") { HelpName = "N", Description = "Seed of every random number, instead of the plan's. The same seed gives the same results, byte for byte." };
        var threads = new Option<string?>("--threads") { HelpName = "N", Description = "On how many threads to play; all cores if left out. Results do not depend on it." };
        var shard = new Option<string?>("--shard") { HelpName = "I/N|auto", Description = "Play only the I-th of N parts, for 'parley merge'; auto asks a Slurm job array or an indexed Kubernetes Job which one." };
        var shards = new Option<string?>("--shards") { HelpName = "N", Description = "How many parts there are, where the cluster does not tell; means --shard auto." };
        var resume = new Option<bool>("--resume") { Description = "Go on with what the folder holds of the same plan. The results are those of a run that was never stopped." };
        var strategies = new Option<string[]>("--strategies") { HelpName = "MY.dll", Description = "Take strategies from this assembly too; can be given again. Its code is run, in processes of its own." };
        var patience = new Option<string?>("--patience") { HelpName = "SECONDS", Description = "How long a strategy from such an assembly may think about one answer; 10 if left out." };
        var memory = new Option<string?>("--memory") { HelpName = "MIB", Description = "How much memory its process may use; 1024 if left out." };
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Json);
        var command = new Command("tournament", "Let strategies negotiate scenarios against each other, and tell who does best and how sure that is.")
            { path, output, seed, threads, shard, shards, resume, strategies, patience, memory, format };
        command.SetAction(line =>
        {
            var folder = line.GetValue(output);
            if (line.GetValue(resume) && folder is null) throw new CommandFailure(ExitCode.WrongCommand, "--resume needs the folder of the results: -o DIR");
            var limits = new StrangerLimits(
                TimeSpan.FromSeconds(Number(line.GetValue(patience), "--patience", "a number of seconds above 0", 0.01, LongestPatience) ?? StrangerLimits.Usual.Patience.TotalSeconds),
                Whole(line.GetValue(memory), "--memory", LeastMemory, MostMemory) ?? StrangerLimits.Usual.MemoryMiB);
            var options = new RunOptions
            {
                Folder = folder,
                Resume = line.GetValue(resume),
                Shard = Part(line.GetValue(shard), Whole(line.GetValue(shards), "--shards", 1, Shard.Most)),
                Threads = Whole(line.GetValue(threads), "--threads", 1, MostThreads) ?? Environment.ProcessorCount,
                Version = VersionLine.Version,
                Limits = limits,
                Worker = WorkerCommandLine.Of(line.GetValue(strategies) ?? []),
                Progress = new(),
            };
            return Run(line.GetValue(path)!, Seed(line.GetValue(seed)), options, line.GetValue(format)!, session);
        });
        return command;
    }

    private static int Run(string path, ulong? seed, RunOptions options, string format, Session session)
    {
        using var told = session.Stop.Register(() => session.Note(Stopped(path, options)));
        TournamentResults results;
        try
        {
            using var progress = new MatchProgress(session, options.Progress!);
            var strangers = options.Worker!.Strategies.Count == 0 ? StrangerCatalog.None : StrangerCatalog.Of(options.Worker.Strategies, options.Worker, options.Limits, session.Stop);
            var reading = PlanReader.Read(path, strangers, prepares: true, session.Stop);
            if (reading.Plan is not { } plan)
            {
                progress.Dispose();
                foreach (var problem in reading.Problems) session.Note(problem.ToString());
                throw new CaseUnusable(reading.Unreadable ? ExitCode.NoAccess : ExitCode.WrongCase);
            }
            results = TournamentRun.Run(reading with { Plan = plan with { Seed = seed ?? plan.Seed } }, options, session.Stop);
        }
        catch (TournamentException e)
        {
            throw new CommandFailure(e.IsAccess ? ExitCode.NoAccess : ExitCode.WrongCase, e.Message);
        }
        if (options.Progress!.Dropped > 0) session.Note($"parley: the last block in {options.Folder} was torn ({options.Progress.Dropped:N0} bytes); its matches were played again");
        LeaderboardOutput.Write(results, format, session);
        if (options.Folder is { } folder && session.Terminal.ErrorIsTerminal) session.Note($"parley: the results are in {folder}");
        return ExitCode.Done;
    }

    // What Ctrl-C leaves, and how to go on.
    private static string Stopped(string path, RunOptions options)
    {
        if (options.Folder is not { } folder) return "parley: stopped; nothing was kept, since no folder was named with -o";
        var progress = options.Progress!;
        var part = options.Shard.Of == 1 ? "" : $" --shard {options.Shard}";
        var own = string.Concat(options.Worker!.Strategies.Select(s => $" --strategies {s}"));
        return progress.Matches == 0
            ? "parley: stopped before the first match"
            : $"parley: stopped; {progress.Kept:N0} of {progress.Matches:N0} matches are kept. Go on with: parley tournament {path} -o {folder} --resume{part}{own} (and the other options of this run)";
    }

    private static Shard Part(string? written, int? shards)
    {
        try
        {
            if (written == "auto" || (written is null && shards is not null)) return ShardOfJob.Of(Environment.GetEnvironmentVariable, shards);
        }
        catch (TournamentException e)
        {
            throw new CommandFailure(ExitCode.WrongCommand, e.Message);
        }
        if (written is null) return Shard.Whole;
        var shard = Shard.Parse(written) ?? throw new CommandFailure(ExitCode.WrongCommand, $"--shard takes a part such as 2/8 (the second of eight), or auto, not '{written}'");
        return shards is null || shards == shard.Of ? shard : throw new CommandFailure(ExitCode.WrongCommand, $"--shard {written} and --shards {shards} contradict each other");
    }

    private static ulong? Seed(string? written)
    {
        if (written is null) return null;
        return ulong.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new CommandFailure(ExitCode.WrongCommand, $"--seed takes a whole number from 0 to {ulong.MaxValue}, not '{written}'");
    }

    private static int? Whole(string? written, string option, int least, int most)
    {
        if (written is null) return null;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new CommandFailure(ExitCode.WrongCommand, $"{option} takes a whole number from {least:N0} to {most:N0}, not '{written}'");
    }

    private static double? Number(string? written, string option, string what, double least, double most)
    {
        if (written is null) return null;
        return double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new CommandFailure(ExitCode.WrongCommand, $"{option} takes {what}, at most {most:N0}, not '{written}'");
    }
}

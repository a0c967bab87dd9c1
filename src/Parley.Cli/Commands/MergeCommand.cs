using System.CommandLine;
using Parley.Tournaments;

namespace Parley.Cli;

/// <summary><c>parley merge</c>: the parts of a tournament become one.</summary>
internal static class MergeCommand
{
    public static Command Create(Session session)
    {
        var parts = new Argument<string[]>("dir") { HelpName = "DIR", Description = "The folders that 'parley tournament --shard' wrote, in any order.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { HelpName = "DIR", Description = "Write the whole results into this folder. If left out, only the leaderboard is shown." };
        var format = OutputOptions.Format(OutputOptions.Text, OutputOptions.Json);
        var command = new Command("merge", "Put the parts of a tournament that was played on several machines together: the same results, byte for byte, as in one run.") { parts, output, format };
        command.SetAction(line =>
        {
            try
            {
                using var progress = new Progress(session, "merging");
                var results = Merger.Merge(line.GetValue(parts)!, line.GetValue(output), session.Stop);
                progress.Dispose();
                LeaderboardOutput.Write(results, line.GetValue(format)!, session);
            }
            catch (TournamentException e)
            {
                throw new CommandFailure(e.IsAccess ? ExitCode.NoAccess : ExitCode.WrongCase, e.Message);
            }
            return ExitCode.Done;
        });
        return command;
    }
}

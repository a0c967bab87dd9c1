using System.CommandLine;
using Parley.Cases;

namespace Parley.Cli;

/// <summary><c>parley check</c>: what is wrong with cases, all of it in one go.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("case")
        {
            HelpName = "CASE",
            Description = "Case files, or folders that hold case.yaml.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "Read cases and tell everything that is wrong with them, each with its place.") { paths };
        command.SetAction(line => line.GetValue(paths)!.Max(path => Check(path, session)));
        return command;
    }

    private static int Check(string path, Session session)
    {
        session.Stop.ThrowIfCancellationRequested();
        var reading = CaseReader.Read(path);
        foreach (var problem in reading.Problems) session.Note(problem.ToString());
        if (reading.IsUsable)
        {
            var verdict = reading.Problems.Count == 0 ? "in order" : $"can be used, with {Counted(reading.Problems.Count, "warning")}";
            session.WriteText(null, output => output.WriteLine($"{path}: {verdict}"));
            return ExitCode.Done;
        }
        return reading.Unreadable ? ExitCode.NoAccess : ExitCode.WrongCase;
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

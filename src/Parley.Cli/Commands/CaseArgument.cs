using System.CommandLine;
using Parley.Cases;

namespace Parley.Cli;

/// <summary>The CASE of a command line, and how it becomes a case.</summary>
internal static class CaseArgument
{
    public static Argument<string> Create() => new("case")
    {
        HelpName = "CASE",
        Description = "A case file, or a folder that holds case.yaml.",
    };

    /// <summary>Reads the case; its problems go to standard error.</summary>
    /// <exception cref="CommandFailure">The case is wrong, or cannot be read. Its problems were told.</exception>
    public static Case Read(string path, Session session) => Reading(path, session).Case!;

    /// <summary>The same, with the places of its entries.</summary>
    /// <exception cref="CommandFailure">The case is wrong, or cannot be read. Its problems were told.</exception>
    public static CaseReading Reading(string path, Session session)
    {
        var reading = CaseReader.Read(path);
        if (reading.IsUsable)
        {
            var warnings = reading.Problems.Count;
            if (warnings > 0 && session.Terminal.ErrorIsTerminal)
                session.Note($"parley: {warnings} {(warnings == 1 ? "warning" : "warnings")}; 'parley check' tells {(warnings == 1 ? "it" : "them")}");
            return reading;
        }
        if (ForeignCase.Told(path) is { } foreign) throw new CommandFailure(ExitCode.WrongCase, foreign);
        foreach (var problem in reading.Problems) session.Note(problem.ToString());
        throw new CaseUnusable(reading.Unreadable ? ExitCode.NoAccess : ExitCode.WrongCase);
    }
}

using System.CommandLine;
using Parley.Cases;
using Parley.Reports;

namespace Parley.Cli;

/// <summary><c>parley explain</c>: what a word of the report, or a numbered problem, means.</summary>
internal static class ExplainCommand
{
    public static Command Create(Session session)
    {
        var term = new Argument<string[]>("term")
        {
            HelpName = "TERM",
            Description = "A word such as nash, or a problem's number such as P0104. Left out: the list of words.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("explain", "Explain a word that reports use, or a numbered problem.") { term };
        command.SetAction(line => Explain(string.Join('-', line.GetValue(term)!), session));
        return command;
    }

    private static int Explain(string asked, Session session)
    {
        var page = asked.Length == 0 ? Pages.Contents() : Problems.Explained(asked) ?? Pages.Page(asked) ?? throw Unknown(asked);
        session.WriteText(null, output => output.Write(page));
        return ExitCode.Done;
    }

    private static CommandFailure Unknown(string asked)
    {
        var meant = Spelling.Nearest(asked, Glossary.Terms) is { } nearest ? $"; did you mean '{nearest}'?" : "; 'parley explain' lists those it knows";
        return new(ExitCode.WrongCommand, $"there is no page about '{asked}'{meant}");
    }
}

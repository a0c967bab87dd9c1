using System.CommandLine;

namespace Parley.Cli;

/// <summary>The command line as a whole.</summary>
internal static class Root
{
    public static RootCommand Create(Session session)
    {
        var root = new RootCommand("Parley answers from one case file whether a negotiation has a deal, which, and why.")
        {
            AnalyzeCommand.Create(session),
            CheckCommand.Create(session),
            ScoreCommand.Create(session),
            BriefCommand.Create(session),
            ThresholdCommand.Create(session),
            SimulateCommand.Create(session),
            NewCommand.Create(session),
            ImportCommand.Create(session),
            ExportCommand.Create(session),
            TournamentCommand.Create(session),
            MergeCommand.Create(session),
            ExplainCommand.Create(session),
            SchemaCommand.Create(session),
            ServeCommand.Create(session),
        };
        root.SetAction(line => HelpPage.Write(root, session));
        foreach (var option in root.Options)
        {
            if (option is System.CommandLine.Help.HelpOption help) (help.Action, help.Description) = (new HelpPage(session), "Show this help, or a command's.");
            if (option is VersionOption version) (version.Action, version.Description) = (new VersionLine(session), "Show which version this is.");
        }
        return root;
    }
}

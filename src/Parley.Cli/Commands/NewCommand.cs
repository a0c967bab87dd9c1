using System.CommandLine;

namespace Parley.Cli;

/// <summary><c>parley new</c>: a small case with comments, to start one's own from.</summary>
internal static class NewCommand
{
    public static Command Create(Session session)
    {
        var path = new Argument<string>("file") { HelpName = "FILE", Description = "Where to write it. A file that is there is left alone." };
        var command = new Command("new", "Write a small case with comments, to be turned into your own.") { path };
        command.SetAction(line => Write(line.GetValue(path)!, session));
        return command;
    }

    private static int Write(string path, Session session)
    {
        _ = session.Stop;
        if (Directory.Exists(path)) path = Path.Combine(path, "case.yaml");
        if (File.Exists(path)) throw new CommandFailure(ExitCode.NoAccess, $"{path} is there already; nothing was written");
        AtomicFile.Write(path, output =>
        {
            using var starter = typeof(NewCommand).Assembly.GetManifestResourceStream("starter.yaml")!;
            starter.CopyTo(output);
        });
        session.Note($"parley: wrote {path}; next: parley analyze {path}");
        return ExitCode.Done;
    }
}

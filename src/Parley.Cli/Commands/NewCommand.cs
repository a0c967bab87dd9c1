using System.CommandLine;
using Parley.Cases;
using Parley.Formats;

namespace Parley.Cli;

/// <summary><c>parley new</c>: a small case with comments, to start one's own from.</summary>
internal static class NewCommand
{
    public static Command Create(Session session)
    {
        var path = new Argument<string>("file") { HelpName = "FILE", Description = "Where to write it. A file that is there is left alone." };
        var sheet = new Option<bool>("--sheet") { Description = "Write a score sheet to fill in instead; FILE ends with .xlsx or .csv, and 'parley import' makes a case of it." };
        var command = new Command("new", "Write a small case with comments, to be turned into your own.") { path, sheet };
        command.SetAction(line => line.GetValue(sheet) ? WriteSheet(line.GetValue(path)!, session) : Write(line.GetValue(path)!, session));
        return command;
    }

    private static int WriteSheet(string path, Session session)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (!SheetTemplate.Endings.Contains(ending)) throw new CommandFailure(ExitCode.WrongCommand, $"a score sheet ends with {string.Join(" or ", SheetTemplate.Endings)}, and '{path}' does not");
        CaseTargets.Check([path], force: false);
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream("starter.yaml")!;
        using var reader = new StreamReader(stream);
        var starter = CaseReader.Parse(reader.ReadToEnd(), "starter.yaml").Case! with { Packages = [] };
        session.WriteBytes(path, output => output.Write(SheetTemplate.Write(starter, ending).Span));
        session.Note($"parley: wrote {path}; fill it in, then: parley import {path} -o case.yaml");
        return ExitCode.Done;
    }

    private static int Write(string path, Session session)
    {
        _ = session.Stop;
        if (SheetTemplate.Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            throw new CommandFailure(ExitCode.WrongCommand, $"'{path}' is a score sheet's name; to start one, write: parley new --sheet {path}");
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

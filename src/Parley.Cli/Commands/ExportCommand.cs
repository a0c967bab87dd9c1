using System.CommandLine;
using Parley.Cases;
using Parley.Formats;

namespace Parley.Cli;

/// <summary><c>parley export</c>: a case becomes a score sheet, or another program's files.</summary>
internal static class ExportCommand
{
    public static Command Create(Session session)
    {
        var path = CaseArgument.Create();
        var to = FormatOption.Create("--to", "The format to write", known => known.CanWrite);
        to.Required = true;
        var output = new Option<string?>("--output", "-o") { HelpName = "PATH", Description = "Where to write: a file, or for a format of several files a folder.", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace what is there." };
        var command = new Command("export", "Write a case as a score sheet or as another program's files, and tell what those cannot hold.") { path, to, output, force };
        command.SetAction(line =>
        {
            var format = FormatOption.Chosen(line.GetValue(to), known => known.CanWrite)!;
            Export(CaseArgument.Read(line.GetValue(path)!, session), format, line.GetValue(path)!, line.GetValue(output)!, line.GetValue(force), session);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Export(Case read, IFormat format, string path, string output, bool force, Session session)
    {
        Exported exported;
        try
        {
            exported = format.Write(read)!;
        }
        catch (ForeignFileException e)
        {
            throw new CommandFailure(ExitCode.WrongCase, $"{path} cannot be written as {format.Name}: {e.Message}");
        }
        if (exported.Files.Count == 1) One(exported.Files[0], Directory.Exists(output) ? Path.Combine(output, exported.Files[0].Name) : output, force, session);
        else
        {
            var names = exported.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
            AtomicFolder.Write(output, force, names.Contains, [.. exported.Files.Select(file => (file.Name, (Action<Stream>)(stream => stream.Write(file.Bytes.Span))))]);
            session.Note($"parley: wrote {exported.Files.Count} files into {output}");
        }
        ImportSummary.Tell([.. exported.Notes.Where(note => note.Kind != NoteKind.Found).Select(note => note with { File = exported.Files.Count > 1 ? note.File : "" })], session);
    }

    private static void One(ForeignFile file, string target, bool force, Session session)
    {
        CaseTargets.Check([target], force);
        session.WriteBytes(target, stream => stream.Write(file.Bytes.Span));
        session.Note($"parley: wrote {target}");
    }
}

using System.CommandLine;
using Parley.Cases;
using Parley.Formats;

namespace Parley.Cli;

/// <summary><c>parley import</c>: other programs' files and score sheets become cases.</summary>
internal static class ImportCommand
{
    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("path")
        {
            HelpName = "PATH",
            Description = "Files of another program or score sheets, or folders of them; folders are searched all the way down. Files of at most 16 MiB are read.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "CASE",
            Description = "Write the case to this file (.yaml or .json), or into this folder as case.yaml; of many, a file each into this folder. If left out, one case goes to standard output.",
        };
        var format = FormatOption.Create("--format", "Read the files as this format, whatever they look like", known => known.CanRead);
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        var command = new Command("import", "Turn other programs' files and score sheets into cases, and tell what was found, guessed, repaired and dropped.") { paths, output, format, force };
        command.SetAction(line => Import(line.GetValue(paths)!, line.GetValue(output), FormatOption.Chosen(line.GetValue(format), known => known.CanRead), line.GetValue(force), session));
        return command;
    }

    private static int Import(string[] paths, string? output, IFormat? format, bool force, Session session)
    {
        using var progress = new Progress(session, "importing");
        var scenarios = new List<Scenario>();
        foreach (var found in FoundFiles.Of(paths, session.Stop))
        {
            session.Stop.ThrowIfCancellationRequested();
            scenarios.AddRange(Scenario.Of(found, Folder(paths, found), format));
        }
        return scenarios.Count switch
        {
            0 => throw new CommandFailure(ExitCode.WrongCase, NothingFound.Told(paths)),
            1 => One(scenarios[0], output, force, session),
            _ when output is null => throw new CommandFailure(ExitCode.WrongCommand, $"there are {scenarios.Count} negotiations here; name a folder to write them into with -o"),
            _ => Many(scenarios, output, force, session),
        };
    }

    private static int One(Scenario scenario, string? output, bool force, Session session)
    {
        var target = output is null ? null : CaseTargets.One(output);
        if (target is not null) CaseTargets.Check([target], force);
        var imported = ImportedScenario.Of(scenario);
        foreach (var problem in imported.Problems) session.Note(problem);
        if (imported.Imported is not { Case: var read }) return ExitCode.WrongCase;
        if (target is not null && target != output && !Directory.Exists(output)) CaseTargets.MakeFolder(target);
        session.WriteText(target, writer => writer.Write(Text(read, target)));
        ImportSummary.Tell(imported, session);
        if (target is not null) session.Note($"parley: wrote {target}; next: parley analyze {target}");
        return ExitCode.Done;
    }

    private static int Many(IReadOnlyList<Scenario> scenarios, string output, bool force, Session session)
    {
        if (File.Exists(output)) throw new CommandFailure(ExitCode.NoAccess, $"cannot write {output}: it is a file, and there are {scenarios.Count} negotiations; name a folder");
        var targets = CaseTargets.Many(output, scenarios);
        CaseTargets.Check(targets, force);
        var all = new List<(ImportedScenario, string?)>();
        foreach (var (scenario, target) in scenarios.Zip(targets))
        {
            session.Stop.ThrowIfCancellationRequested();
            var imported = ImportedScenario.Of(scenario);
            foreach (var problem in imported.Problems) session.Note(scenario.Folder.Length > 0 ? $"{scenario.Folder}/{problem}" : problem);
            if (imported.Imported is { Case: var read })
            {
                CaseTargets.MakeFolder(target);
                session.WriteText(target, writer => writer.Write(Text(read, target)));
            }
            all.Add((imported, imported.Imported is null ? null : target));
        }
        ImportSummary.Table(all, session);
        var failed = all.Count(one => one.Item2 is null);
        session.Note($"parley: imported {all.Count - failed} of {all.Count} negotiations into {output}; import one by itself to read its notes");
        return failed == 0 ? ExitCode.Done : ExitCode.WrongCase;
    }

    private static string Text(Case read, string? target) =>
        string.Equals(Path.GetExtension(target), ".json", StringComparison.OrdinalIgnoreCase) ? CaseWriter.WriteJson(read) : CaseWriter.Write(read);

    /// <summary>What files without a folder's name are called together: as the folder that they lie in.</summary>
    private static string Folder(string[] paths, FoundFiles found) =>
        new DirectoryInfo(paths.Length == 1 && Directory.Exists(paths[0]) ? paths[0] : Path.GetDirectoryName(Path.GetFullPath(found.Paths[0]))!).Name;
}

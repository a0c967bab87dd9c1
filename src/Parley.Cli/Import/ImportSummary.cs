using Parley.Cases;
using Parley.Formats;

namespace Parley.Cli;

/// <summary>Tells what an import found, guessed, repaired and dropped.</summary>
internal static class ImportSummary
{
    private const int Listed = 40;

    /// <summary>What one scenario gave, on standard error: a line on the whole, then one for each note.</summary>
    public static void Tell(ImportedScenario imported, Session session)
    {
        var read = imported.Imported!.Case;
        session.Note($"parley: read {imported.Scenario.Name} as {imported.Scenario.Format.Title}: {Counted(read.Parties.Count, "party", "parties")}"
            + $" ({string.Join(", ", read.Parties.Take(8).Select(party => party.Name))}{(read.Parties.Count > 8 ? ", ..." : "")}), {Counted(read.Issues.Count, "issue", "issues")}, {imported.Packages} {(imported.Packages is "1" ? "package" : "packages")}");
        Tell(imported.Imported.Notes, session);
    }

    /// <summary>Notes, one a line.</summary>
    public static void Tell(IReadOnlyList<ImportNote> notes, Session session)
    {
        foreach (var note in notes.Take(Listed))
            session.Note($"  {ImportedScenario.Word(note.Kind),-9} {note.File}{(note.Line > 0 ? $":{note.Line}" : "")}{(note.File.Length > 0 ? ": " : "")}{note.Text}");
        if (notes.Count > Listed) session.Note($"  and {notes.Count - Listed} more");
    }

    /// <summary>What many scenarios gave, on standard output: a row for each.</summary>
    public static void Table(IReadOnlyList<(ImportedScenario Scenario, string? File)> all, Session session)
    {
        string[] heads = ["scenario", "format", "parties", "issues", "packages", "notes", "written"];
        List<string[]> rows = [heads, .. all.Select(one => Row(one.Scenario, one.File))];
        var widths = heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        session.WriteText(null, output =>
        {
            foreach (var row in rows)
                output.WriteLine(string.Join("  ", row.Select((cell, column) => column is >= 2 and <= 4 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
        });
    }

    private static string[] Row(ImportedScenario one, string? file)
    {
        var name = Reports.PlainText.Of(one.Scenario.Name);
        return one.Imported is not { Case: var read }
            ? [name, one.Scenario.Format.Name, "", "", "", "not read", ""]
            : [name, one.Scenario.Format.Name, $"{read.Parties.Count}", $"{read.Issues.Count}", one.Packages, one.Counts, file is null ? "" : Reports.PlainText.Of(file)];
    }

    private static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}

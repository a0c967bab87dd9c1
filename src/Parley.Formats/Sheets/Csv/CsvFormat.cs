using Parley.Cases;

namespace Parley.Formats;

/// <summary>Score sheets as CSV: one table for all parties, or a file for each. The layout is in docs/reference/score-sheets.md.</summary>
/// <param name="isByParty">Whether a file is written for each party, rather than one for all. They are read alike.</param>
public sealed class CsvFormat(bool isByParty) : IFormat
{
    private const int Looked = 64 * 1024;

    /// <inheritdoc />
    public string Name => isByParty ? "csv-by-party" : "csv";

    /// <inheritdoc />
    public string Title => isByParty ? "score sheets in CSV, one for each party" : "score sheet in CSV";

    /// <inheritdoc />
    public bool Recognises(ForeignFile file) => Start(file) is { } text && CsvGrid.HasTable(text);

    /// <inheritdoc />
    public bool IsWhole(ForeignFile file) => Start(file) is { } text && CsvGrid.HasTableForAll(text);

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files)
    {
        var notes = new List<ImportNote>();
        var grids = new List<SheetGrid>();
        foreach (var file in files)
        {
            if (files.Count > 1 && !(Start(file) is { } start && CsvGrid.HasAnyTable(start)))
            {
                notes.Add(new ImportNote(NoteKind.Dropped, file.Name, 0, "It is no score sheet, and was not read."));
                continue;
            }
            SheetLimits.Check(file);
            if (CsvText.Of(file.Bytes.Span) is not var (text, isGuessed)) throw new ForeignFileException(file.Name, 0, "the file is not text");
            if (isGuessed) notes.Add(new ImportNote(NoteKind.Guessed, file.Name, 0, "The file is not UTF-8; its letters were taken for Windows-1252."));
            var grid = CsvGrid.Read(file.Name, text);
            if (grid.HasDecimalComma) notes.Add(new ImportNote(NoteKind.Guessed, file.Name, 0, "Decimals have a comma in this file: 2,5 was taken for 2.5."));
            grids.Add(grid);
        }
        return SheetReading.Read(grids, notes);
    }

    /// <inheritdoc />
    public Exported Write(Case @case)
    {
        if (!isByParty) return new([new ForeignFile("scores.csv", CsvWriter.Write(SheetLayout.Of(@case)))], []);
        var (parties, shared) = SheetLayout.ByParty(@case);
        List<ForeignFile> files = [.. @case.Parties.Zip(parties, (party, page) => new ForeignFile($"{party.Id}.csv", CsvWriter.Write([page])))];
        if (shared.Count > 0) files.Add(new ForeignFile(@case.Parties.Contains("more") ? "more-.csv" : "more.csv", CsvWriter.Write(shared)));
        return new(files, []);
    }

    /// <summary>The text of the first lines: the head stands there, and there is no need to look at megabytes for it.</summary>
    private static string? Start(ForeignFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > Looked) bytes = bytes[..(bytes[..Looked].LastIndexOf((byte)'\n') is > 0 and var end ? end & ~1 : Looked)];
        return CsvText.Of(bytes) is var (text, _) ? text : null;
    }
}

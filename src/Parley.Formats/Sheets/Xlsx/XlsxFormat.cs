using Parley.Cases;

namespace Parley.Formats;

/// <summary>
/// Score sheets as a workbook: one table for all parties, or a sheet for each. The layout is in docs/reference/score-sheets.md.
/// </summary>
/// <remarks>
/// Formulas, macros, links and pictures in a workbook are not looked at; a cell with a formula counts as the value saved with it.
/// None is ever written.
/// </remarks>
/// <param name="isByParty">Whether a sheet is written for each party, rather than one for all. They are read alike.</param>
public sealed class XlsxFormat(bool isByParty) : IFormat
{
    /// <inheritdoc />
    public string Name => isByParty ? "xlsx-by-party" : "xlsx";

    /// <inheritdoc />
    public string Title => isByParty ? "score sheets in an Excel workbook, one for each party" : "score sheet in an Excel workbook";

    /// <inheritdoc />
    public bool Recognises(ForeignFile file) => file.Bytes.Span.StartsWith("PK"u8) && file.Bytes.Length <= SheetLimits.File && file.Bytes.Span.IndexOf("xl/workbook.xml"u8) >= 0;

    /// <inheritdoc />
    public bool IsWhole(ForeignFile file) => true;

    /// <inheritdoc />
    public Imported Read(IReadOnlyList<ForeignFile> files)
    {
        var notes = new List<ImportNote>();
        var books = files.Where(Recognises).ToList();
        if (books.Count != 1)
            throw new ForeignFileException(
                files.Count > 0 ? files[0].Name : "", 0, books.Count == 0 ? "the file is no Excel workbook (.xlsx)" : $"there are {books.Count} workbooks; each is a case of its own, so import them one by one");
        foreach (var file in files.Where(file => file != books[0])) notes.Add(new ImportNote(NoteKind.Dropped, file.Name, 0, "It is no part of the workbook, and was not read."));
        SheetLimits.Check(books[0]);
        return SheetReading.Read(XlsxReader.Read(books[0], notes), notes);
    }

    /// <inheritdoc />
    public Exported Write(Case @case)
    {
        var (parties, shared) = isByParty ? SheetLayout.ByParty(@case) : ([], SheetLayout.Of(@case));
        return new([new ForeignFile("scores.xlsx", XlsxWriter.Write([.. parties, .. shared]))], []);
    }
}

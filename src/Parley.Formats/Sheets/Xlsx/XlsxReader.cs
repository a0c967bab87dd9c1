using System.Xml;

namespace Parley.Formats;

/// <summary>Reads the sheets of a workbook into grids: values alone, no formula, link or macro.</summary>
internal static class XlsxReader
{
    private const string Folder = "xl/";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The visible sheets, in their order.</summary>
    /// <exception cref="ForeignFileException">The workbook is damaged, or larger than is read.</exception>
    public static IReadOnlyList<SheetGrid> Read(ForeignFile file, List<ImportNote> notes)
    {
        using var archive = new XlsxArchive(file);
        var parts = Parts(archive);
        var texts = new List<string>();
        archive.Read(Folder + "sharedStrings.xml", reader => texts.AddRange(XlsxCells.Texts(reader, file.Name)));
        var styles = new XlsxStyles();
        archive.Read(Folder + "styles.xml", styles.Read);
        var usesOldDates = false;
        var sheets = new List<(string Name, string Id, bool IsHidden)>();
        if (!archive.Read(Folder + "workbook.xml", reader => usesOldDates = Sheets(reader, sheets)))
            throw new ForeignFileException(file.Name, 0, "the workbook has no list of sheets");
        if (sheets.Count > SheetLimits.Sheets) throw new ForeignFileException(file.Name, 0, $"the workbook has more than {SheetLimits.Sheets:N0} sheets, which is more than is read");
        if (archive.Parts.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            notes.Add(new ImportNote(NoteKind.Dropped, file.Name, 0, "The workbook's macros were not looked at."));

        var grids = new List<SheetGrid>();
        var budget = SheetLimits.Cells;
        foreach (var (name, id, isHidden) in sheets)
        {
            if (isHidden)
            {
                notes.Add(new ImportNote(NoteKind.Dropped, file.Name, 0, $"Sheet {name} is hidden and was not read."));
                continue;
            }
            if (!parts.TryGetValue(id, out var part)) continue;
            var cells = new XlsxCells(file.Name, name, texts, styles, usesOldDates, budget);
            if (!archive.Read(part, cells.Read)) continue;
            budget = cells.Budget;
            grids.Add(new SheetGrid(file.Name, name, cells.Rows()));
            notes.AddRange(cells.Notes());
        }
        return grids;
    }

    /// <summary>The files inside the workbook that its relations name. Whatever lies outside it is not followed.</summary>
    private static Dictionary<string, string> Parts(XlsxArchive archive)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        archive.Read(Folder + "_rels/workbook.xml.rels", reader =>
        {
            while (reader.Read())
            {
                if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || reader.GetAttribute("TargetMode") == "External") continue;
                if (reader.GetAttribute("Id") is not { } id || reader.GetAttribute("Target") is not { } target) continue;
                var part = target.StartsWith('/') ? target[1..] : Folder + target;
                if (archive.Contains(part)) parts.TryAdd(id, part);
            }
        });
        return parts;
    }

    /// <summary>The sheets; true where the workbook counts days from 1904.</summary>
    private static bool Sheets(XmlReader reader, List<(string, string, bool)> sheets)
    {
        var isOld = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "workbookPr") isOld = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName != "sheet" || reader.GetAttribute("name") is not { } name) continue;
            var id = reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations) ?? "";
            sheets.Add((Names.Clean(name, $"sheet {sheets.Count + 1}"), id, reader.GetAttribute("state") is "hidden" or "veryHidden"));
        }
        return isOld;
    }
}

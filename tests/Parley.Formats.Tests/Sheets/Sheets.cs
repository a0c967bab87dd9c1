using System.IO.Compression;
using System.Text;
using Parley.Cases;

namespace Parley.Formats.Tests;

/// <summary>Score sheets for tests: text as CSV, XML as workbooks.</summary>
internal static class Sheets
{
    public const string Small = "Issue,Option,Ann,Bob\nPrice,low,1,4\n,high,5,2\nWhen,soon,1,0\n,late,0,1\n";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly CsvFormat Csv = new(isByParty: false);
    private static readonly XlsxFormat Xlsx = new(isByParty: false);

    public static ForeignFile File(string text, string name = "scores.csv") => new(name, Encoding.UTF8.GetBytes(text));

    public static Imported Read(string csv) => Csv.Read([File(csv)]);

    public static Imported Read(params ForeignFile[] files) => files[0].Name.EndsWith(".xlsx", StringComparison.Ordinal) ? Xlsx.Read(files) : Csv.Read(files);

    /// <summary>What is wrong with a sheet, a line each.</summary>
    public static IReadOnlyList<string> Wrong(string csv) => Assert.Throws<ForeignFileException>(() => Read(csv)).Problems;

    public static IReadOnlyList<string> Wrong(ForeignFile file) => Assert.Throws<ForeignFileException>(() => Read(file)).Problems;

    /// <summary>What an option is worth to a party.</summary>
    public static Amount? Worth(this Imported imported, string party, string issue, string option) =>
        imported.Case.Values.Find(party)?.Issues.Find(issue)?.Points.Find(option)?.Amount;

    /// <summary>A workbook with one sheet, Values, of these rows; each cell is the XML of a <c>c</c> element, or text.</summary>
    public static ForeignFile Workbook(params string[][] rows) => Workbook(Sheet(rows));

    public static ForeignFile Workbook(string sheet, string styles = "", params (string Name, string Text)[] more) => Pack(
    [
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Values\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
        ("xl/worksheets/sheet1.xml", sheet),
        .. more,
    ]);

    public static string Sheet(params string[][] rows) =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>"))}</sheetData></worksheet>";

    public static ForeignFile Pack((string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return new ForeignFile("scores.xlsx", bytes.ToArray());
    }

    private static string Cell(string text) => text.StartsWith("<c", StringComparison.Ordinal) ? text
        : decimal.TryParse(text, out _) ? $"<c><v>{text}</v></c>"
        : text.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
}

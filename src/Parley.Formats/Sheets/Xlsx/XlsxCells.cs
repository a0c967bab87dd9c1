using System.Globalization;
using System.Text;
using System.Xml;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads the cells of one sheet of a workbook.</summary>
/// <param name="file">The workbook's name.</param>
/// <param name="sheet">The sheet's name.</param>
/// <param name="texts">The texts that the sheets share.</param>
/// <param name="styles">The formats of numbers.</param>
/// <param name="usesOldDates">Whether days count from 1904.</param>
/// <param name="budget">How many cells may be read.</param>
internal sealed class XlsxCells(string file, string sheet, IReadOnlyList<string> texts, XlsxStyles styles, bool usesOldDates, int budget)
{
    private const int Listed = 8;

    private readonly SortedDictionary<int, List<(int Column, SheetCell Cell)>> _rows = [];
    private readonly List<string> _formulas = [];
    private readonly List<string> _percents = [];
    private int _formulaCount;

    /// <summary>How many cells may still be read.</summary>
    public int Budget { get; private set; } = budget;

    /// <summary>Texts of the kind <c>si</c>, parts of differing letters joined.</summary>
    public static IEnumerable<string> Texts(XmlReader reader, string file)
    {
        var count = 0;
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            if (++count > SheetLimits.Cells) throw new ForeignFileException(file, 0, $"the workbook has more than {SheetLimits.Cells:N0} texts, which is more than is read");
            yield return Joined(reader);
        }
    }

    /// <summary>Reads the sheet's XML.</summary>
    public void Read(XmlReader reader)
    {
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row")
            {
                row = Number(reader.GetAttribute("r")) ?? row + 1;
                column = 0;
            }
            else if (reader.LocalName == "c")
            {
                if (reader.GetAttribute("r") is { } name && Place(name) is var (at, below)) (column, row) = (at, below);
                Take(reader, row, column++);
            }
        }
    }

    /// <summary>The rows that are not blank.</summary>
    public IReadOnlyList<SheetRow> Rows() => _rows.Sum(row => row.Value.Max(cell => cell.Column) + 1L) > SheetLimits.Fields
        ? throw new ForeignFileException(file, 0, $"sheet {sheet} has more than {SheetLimits.Fields:N0} cells, blank ones included, which is more than is read")
        :
    [
        .. _rows.Select(row =>
        {
            var cells = new SheetCell[row.Value.Max(cell => cell.Column) + 1];
            Array.Fill(cells, SheetCell.Blank);
            foreach (var (column, cell) in row.Value) cells[column] = cell;
            return new SheetRow(row.Key, 0, cells);
        }),
    ];

    /// <summary>What there is to say of the sheet.</summary>
    public IEnumerable<ImportNote> Notes()
    {
        if (_formulaCount > 0)
            yield return new ImportNote(NoteKind.Guessed, file, 0, $"Sheet {sheet}: {(_formulaCount == 1 ? "a cell holds a formula; the value saved with it was" : $"{_formulaCount:N0} cells hold formulas; the values saved with them were")} taken ({Shown.List(_formulaCount, _formulas, Listed)}).");
        if (_percents.Count > 0)
            yield return new ImportNote(NoteKind.Guessed, file, 0, $"Sheet {sheet}: percentages were taken as fractions, 20% as 0.2 ({Shown.List(_percents, Listed)}).");
    }

    private void Take(XmlReader reader, int row, int column)
    {
        var (type, style) = (reader.GetAttribute("t"), Number(reader.GetAttribute("s")) ?? 0);
        var (value, inline, hasFormula) = Content(reader);
        if (row < 1 || column >= SheetLimits.Columns || row > SheetLimits.LastRow)
        {
            if (value.Length + inline.Length == 0) return;
            throw new ForeignFileException(file, 0, $"sheet {sheet} has something in cell {SheetGrid.Letters(column)}{row}, which lies beyond the {SheetLimits.Columns:N0} columns and {SheetLimits.LastRow:N0} rows that are read");
        }
        var name = $"{SheetGrid.Letters(column)}{row}";
        var cell = Cell(type, style, value, inline, name);
        if (hasFormula)
        {
            _formulaCount++;
            if (_formulas.Count < Listed) _formulas.Add(name);
            if (cell.IsBlank && type is null or "n") cell = new SheetCell(CellKind.Error, "formula without a saved value");
        }
        if (cell.IsBlank) return;
        if (--Budget < 0) throw new ForeignFileException(file, 0, $"the workbook has more than {SheetLimits.Cells:N0} cells, which is more than is read");
        if (cell.Text.Length > SheetLimits.Cell) throw new ForeignFileException(file, 0, $"sheet {sheet}, cell {name} has more than {SheetLimits.Cell:N0} characters");
        if (!_rows.TryGetValue(row, out var cells)) _rows.Add(row, cells = []);
        if (_rows.Count > SheetLimits.Rows) throw new ForeignFileException(file, 0, $"sheet {sheet} has more than {SheetLimits.Rows:N0} rows, which is more than is read");
        cells.Add((column, cell));
    }

    private SheetCell Cell(string? type, int style, string value, string inline, string name) => type switch
    {
        "s" => Number(value) is { } index && index < texts.Count ? SheetCell.Of(texts[index]) : SheetCell.Blank,
        "str" => SheetCell.Of(XlsxText.Read(value)),
        "inlineStr" => SheetCell.Of(inline),
        "b" => value.Length == 0 ? SheetCell.Blank : new(CellKind.Flag, value == "1" ? "TRUE" : "FALSE"),
        "e" => value.Length == 0 ? SheetCell.Blank : new(CellKind.Error, value),
        "d" => value.Length == 0 ? SheetCell.Blank : new(CellKind.Date, value.Length > 10 ? value[..10] : value),
        _ => Numeric(value.Trim(), style, name),
    };

    private SheetCell Numeric(string value, int style, string name)
    {
        if (value.Length == 0) return SheetCell.Blank;
        if (value.Length > 40 || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return SheetCell.Of(value);
        if (styles.IsDate(style) && Day(number) is { } day) return new(CellKind.Date, day);
        if (styles.IsPercent(style)) _percents.Add(name);

        // Spreadsheets keep 15 digits; what their files hold beyond them is the nearest binary fraction.
        var exact = Numbers.TryParse(value, out var written) && value.Count(char.IsAsciiDigit) <= 15 ? written
            : Numbers.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), out var rounded) ? rounded : (decimal?)null;
        return new(CellKind.Number, exact is { } plain ? Numbers.Plain(plain) : value);
    }

    private string? Day(double number)
    {
        if (number is < 0 or > 2_958_465) return null;

        // The first spreadsheets took 1900 for a leap year, and all have done so since.
        var start = usesOldDates ? new DateTime(1904, 1, 1) : number < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        return start.AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What a cell's element holds: the value, the text in place, whether there is a formula. The formula is not read.</summary>
    private static (string Value, string Inline, bool HasFormula) Content(XmlReader reader)
    {
        var (value, inline, hasFormula) = ("", "", false);
        if (reader.IsEmptyElement) return (value, inline, hasFormula);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "f") hasFormula = true;
            else if (reader.LocalName == "v") value = Plain(reader);
            else if (reader.LocalName == "is") inline = Joined(reader);
        }
        return (value, inline, hasFormula);
    }

    /// <summary>The text of all <c>t</c> within an element, those that only say how it is pronounced left out.</summary>
    private static string Joined(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        var spoken = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth <= spoken) spoken = int.MaxValue;
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) spoken = reader.Depth;
            else if (spoken == int.MaxValue && reader is { NodeType: XmlNodeType.Element, LocalName: "t" }) text.Append(Plain(reader));
        }
        return XlsxText.Read(text.ToString());
    }

    /// <summary>The characters within an element, its own elements left out. Ends at the element's end.</summary>
    private static string Plain(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
        return text.ToString();
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Column (from 0) and row of a name such as D7; null where it is none.</summary>
    private static (int Column, int Row)? Place(string name)
    {
        var letters = name.TakeWhile(char.IsAsciiLetter).Count();
        if (letters is 0 or > 3 || Number(name[letters..]) is not { } row) return null;
        return (name[..letters].Aggregate(0, (column, letter) => (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1, row);
    }
}

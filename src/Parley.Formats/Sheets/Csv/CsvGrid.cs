using System.Text.RegularExpressions;

namespace Parley.Formats;

/// <summary>Reads CSV text into a grid: finds the separator, and whether decimals have a comma.</summary>
internal static partial class CsvGrid
{
    private const string Separators = ",;\t|";
    private const int Sampled = 100;
    private const int Looked = 64 * 1024;

    /// <summary>The grid of a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ForeignFileException">A quote is not closed, or there is more than is read.</exception>
    public static SheetGrid Read(string file, string text)
    {
        var (separator, start) = Separator(text);
        var records = new CsvRecords(start == 0 ? text : text[start..], separator);
        var rows = new List<SheetRow>();
        var (number, all, cells, firstLine) = (start == 0 ? 0 : 1, 0, 0, start == 0 ? 0 : 1);
        while (records.Next() is var (line, fields))
        {
            number++;
            var row = new SheetRow(number, line + firstLine, [.. fields.Select(field => SheetCell.Of(CsvEscape.Unescaped(field)))]);
            all += fields.Count;
            cells += row.Filled;
            if (row.Filled > 0) rows.Add(row);
            if (fields.Count > SheetLimits.Columns) throw TooMany(file, row, $"{SheetLimits.Columns:N0} columns");
            if (rows.Count > SheetLimits.Rows) throw TooMany(file, row, $"{SheetLimits.Rows:N0} rows");
            if (all > SheetLimits.Fields) throw TooMany(file, row, $"{SheetLimits.Fields:N0} cells, blank ones included");
            if (cells > SheetLimits.Cells) throw TooMany(file, row, $"{SheetLimits.Cells:N0} cells");
            if (fields.Exists(field => field.Length > SheetLimits.Cell)) throw TooMany(file, row, $"{SheetLimits.Cell:N0} characters in a cell");
        }
        if (records.OpenQuote > 0) throw new ForeignFileException(file, records.OpenQuote + firstLine, "a quote is opened on this line and never closed");
        return new SheetGrid(file, null, rows)
        {
            HasDecimalComma = separator != ',' && rows.Exists(row => Array.Exists(row.Cells, cell => DecimalComma().IsMatch(cell.Text))),
        };
    }

    /// <summary>Whether the first lines hold the head of a table of scores.</summary>
    public static bool HasTable(string text) => Separators.Any(separator => Sample(text, separator).Any(SheetHeads.IsScores));

    /// <summary>Whether the first lines hold the head of any table that is read.</summary>
    public static bool HasAnyTable(string text) => Separators.Any(separator => Sample(text, separator).Any(row => SheetHeads.Table(row) != SheetHead.None));

    /// <summary>Whether that table has the scores of all parties.</summary>
    public static bool HasTableForAll(string text) => Separators.Any(separator => Sample(text, separator).Any(SheetHeads.IsForAll));

    /// <summary>The separator, and where the records begin: after the line <c>sep=;</c> that some spreadsheets write.</summary>
    private static (char Separator, int Start) Separator(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
            return (text[4], text.IndexOf('\n') is >= 0 and var end ? end + 1 : 6);
        foreach (var separator in Separators)
            if (Sample(text, separator).Any(SheetHeads.IsScores)) return (separator, 0);
        return (Separators.MaxBy(separator => Sample(text, separator).Sum(row => row.Filled)), 0);
    }

    private static IEnumerable<SheetRow> Sample(string text, char separator)
    {
        var records = new CsvRecords(text.Length > Looked ? text[..Looked] : text, separator);
        for (var i = 0; i < Sampled && records.Next() is var (_, fields); i++)
            yield return new SheetRow(i + 1, 0, [.. fields.Take(SheetLimits.Columns).Select(SheetCell.Of)]);
    }

    private static ForeignFileException TooMany(string file, SheetRow row, string what) =>
        new(file, row.Line, $"the file has more than {what}, which is more than is read");

    // Three digits after the comma could be thousands; any other number of them are decimals.
    [GeneratedRegex(@"^[-+−]?\d+,(\d{1,2}|\d{4,})(\.\.[-+−]?\d+(,\d+)?)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DecimalComma();
}

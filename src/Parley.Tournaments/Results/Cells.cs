using System.Globalization;

namespace Parley.Tournaments;

/// <summary>Cells of a CSV table (RFC 4180) that no spreadsheet takes for formulas.</summary>
internal static class Cells
{
    private const string Acted = "=+-@\t\r\n＝＋－＠";

    /// <summary>A line of the table, without its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>A number as it is kept; nothing for none.</summary>
    public static string Number(double? number) => number is { } known ? known.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Cell(string text)
    {
        // Numbers may be negative; what else starts so could be run by a spreadsheet.
        if (text.Length > 0 && Acted.Contains(text[0]) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) text = "'" + text;
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }
}

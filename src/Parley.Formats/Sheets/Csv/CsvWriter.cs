using System.Buffers;
using System.Text;

namespace Parley.Formats;

/// <summary>Writes pages of cells as one CSV file: UTF-8 with a byte-order mark, commas, CR LF, as spreadsheets open it best.</summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t|\"\r\n");
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The pages below each other, a blank line between them.</summary>
    public static byte[] Write(IReadOnlyList<SheetPage> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            if (text.Length > 0) text.Append("\r\n");
            foreach (var row in page.Rows) text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }
        return [.. ByteOrderMark, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(PageCell cell)
    {
        var text = cell.IsNumber ? cell.Text : CsvEscape.Escaped(cell.Text);

        // Quoted too where another separator stands in it, or space at an end, which some programs would lose.
        return text.AsSpan().ContainsAny(Quoted) || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}

namespace Parley.Reports;

/// <summary>How wide each column of a table is, so that no word is broken.</summary>
internal static class GridWidths
{
    /// <summary>Blanks before the first column.</summary>
    public const int Edge = 2;

    /// <summary>Blanks between columns.</summary>
    public const int Between = 3;

    /// <summary>
    /// The widths, or null where the columns cannot stand side by side. Each column has at least its longest word; what is left of the
    /// screen goes, a character at a time, to the column whose cells would otherwise take most lines.
    /// </summary>
    public static int[]? Of(Block.Grid grid, TextPage page)
    {
        var room = page.Screen.Columns - Between * grid.Columns.Count;
        var (least, wanted) = (new int[grid.Columns.Count], new int[grid.Columns.Count]);
        for (var c = 0; c < grid.Columns.Count; c++)
        {
            foreach (var cell in grid.Rows.Select(row => row.Cells[c]).Append(grid.Columns[c].Heading).Select(page.Shown))
            {
                wanted[c] = Math.Max(wanted[c], TextWidth.Of(cell));
                least[c] = Math.Max(least[c], cell.Split(' ').Max(TextWidth.Of));
            }
        }
        if (least.Sum() > room) return null;
        var widths = least;
        for (var left = room - widths.Sum(); left > 0; left--)
        {
            var neediest = Enumerable.Range(0, widths.Length).MaxBy(c => widths[c] >= wanted[c] ? 0 : (double)wanted[c] / Math.Max(1, widths[c]));
            if (widths[neediest] >= wanted[neediest]) break;
            widths[neediest]++;
        }
        return widths;
    }
}

using System.Text;

namespace Parley.Reports;

/// <summary>A table as text: in columns where they fit, else as a list, row by row.</summary>
internal static class GridText
{
    public static void Write(Block.Grid grid, TextPage page)
    {
        page.Paragraph(grid.Caption, Emphasis.Strong);
        if (GridWidths.Of(grid, page) is { } widths) InColumns(grid, widths, page);
        else AsList(grid, page);
        page.Gap();
    }

    private static void InColumns(Block.Grid grid, int[] widths, TextPage page)
    {
        page.Gap();
        WriteRow(grid, [.. grid.Columns.Select(c => c.Heading)], widths, page);
        page.Line(new string(page.Screen.Unicode ? '─' : '-', widths.Sum() + GridWidths.Between * widths.Length));
        foreach (var row in grid.Rows)
        {
            if (row.StartsPart) page.Gap();
            WriteRow(grid, row.Cells, widths, page);
        }
    }

    private static void WriteRow(Block.Grid grid, IReadOnlyList<string> cells, int[] widths, TextPage page)
    {
        var columns = cells.Select((cell, c) => TextWidth.Wrapped(page.Shown(cell), widths[c]).ToList()).ToList();
        for (var at = 0; columns.Exists(lines => at < lines.Count); at++)
        {
            var line = new StringBuilder();
            for (var c = 0; c < columns.Count; c++)
            {
                line.Append(' ', c == 0 ? GridWidths.Edge : GridWidths.Between);
                line.Append(TextWidth.Filled(at < columns[c].Count ? columns[c][at] : "", widths[c], before: grid.Columns[c].IsNumeric));
            }
            page.Line(line.ToString());
        }
    }

    private static void AsList(Block.Grid grid, TextPage page)
    {
        foreach (var row in grid.Rows)
        {
            if (row.StartsPart) page.Gap();
            page.Paragraph(row.Cells[0]);
            for (var c = 1; c < row.Cells.Count; c++)
                if (row.Cells[c].Length > 0) page.Point($"{grid.Columns[c].Heading}: {row.Cells[c]}");
        }
    }
}

using Spectre.Console;

namespace Parley.Reports;

/// <summary>A table as text: in columns where they fit, else as a list, row by row.</summary>
internal static class GridText
{
    public static void Write(Block.Grid grid, TextPage page)
    {
        page.Paragraph(grid.Caption, new(decoration: Decoration.Bold));
        if (GridWidths.Of(grid, page) is { } widths) page.Write(InColumns(grid, widths, page));
        else AsList(grid, page);
    }

    private static Table InColumns(Block.Grid grid, int[] widths, TextPage page)
    {
        var table = new Table().Border(page.Screen.Unicode ? TableBorder.Simple : TableBorder.Ascii2).BorderColor(Color.Grey);
        table.UseSafeBorder = false;
        foreach (var (column, width) in grid.Columns.Zip(widths))
        {
            var heading = new TableColumn(new Text(page.Shown(column.Heading))).Width(width);
            table.AddColumn(column.IsNumeric ? heading.RightAligned() : heading);
        }
        foreach (var row in grid.Rows)
        {
            if (row.StartsPart) table.AddEmptyRow();
            table.AddRow(row.Cells.Select(cell => new Text(page.Shown(cell))));
        }
        return table;
    }

    private static void AsList(Block.Grid grid, TextPage page)
    {
        foreach (var row in grid.Rows)
        {
            if (row.StartsPart) page.Gap();
            page.Paragraph(row.Cells[0], Style.Plain);
            for (var c = 1; c < row.Cells.Count; c++)
                if (row.Cells[c].Length > 0) page.Point($"{grid.Columns[c].Heading}: {row.Cells[c]}");
        }
    }
}

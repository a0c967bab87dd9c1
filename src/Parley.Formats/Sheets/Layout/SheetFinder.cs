using Parley.Cases;

namespace Parley.Formats;

/// <summary>Finds the tables of sheets, and the lines above them that say what the case is called.</summary>
internal sealed class SheetFinder
{
    private static readonly string[] Labels = ["title", "question", "summary", "date"];

    /// <summary>Tables of scores.</summary>
    public List<SheetTable> Scores { get; } = [];

    /// <summary>Tables of quantities.</summary>
    public List<SheetTable> Quantities { get; } = [];

    /// <summary>Tables of the rest of the case.</summary>
    public List<SheetTable> Rest { get; } = [];

    /// <summary>What stands beside title, question, summary and date.</summary>
    public Dictionary<string, ScalarNode> Labelled { get; } = new(StringComparer.Ordinal);

    /// <summary>The first line of a sheet that is a single text: its title, where none is labelled.</summary>
    public ScalarNode? Headline { get; private set; }

    /// <summary>Looks through a sheet.</summary>
    public void Search(SheetGrid grid, SheetContext context)
    {
        SheetTable? table = null;
        ScalarNode? owner = null;
        var unread = new List<SheetRow>();
        foreach (var row in grid.Rows)
        {
            if (IsComment(row)) continue;
            if (Headed(row, table) is { } tables)
            {
                table = new SheetTable(grid, row) { Owner = owner };
                tables.Add(table);
            }
            else if (table is not null) table.Rows.Add(row);
            else if (!IsLabelled(grid, row, context, ref owner)) unread.Add(row);
        }

        if (table is null && grid.Rows.Count > 0)
            context.Note(NoteKind.Dropped, grid, "It holds no table with the headings Issue and Option, and was not read.");
        else if (unread.Count > 0) Untold(grid, unread, context);
    }

    /// <summary>A row with one cell, which starts with #.</summary>
    private static bool IsComment(SheetRow row) => row.First is >= 0 and var first && row[first].Text[0] == '#' && row.Filled == 1;

    /// <summary>The list of tables that this row starts one of; null where it heads none.</summary>
    private List<SheetTable>? Headed(SheetRow row, SheetTable? table)
    {
        // Within a table, a row that gives ids is an entry, whatever it is called.
        if (table is not null && !(row[table.Column(SheetHead.IssueId)].IsBlank && row[table.Column(SheetHead.OptionId)].IsBlank)) return null;
        return SheetHeads.Table(row) switch
        {
            SheetHead.Issue => Scores,
            SheetHead.Quantity => Quantities,
            SheetHead.Section => Rest,
            _ => null,
        };
    }

    private bool IsLabelled(SheetGrid grid, SheetRow row, SheetContext context, ref ScalarNode? owner)
    {
        var first = row.First;
        var label = SheetHeads.Plain(row[first].Text);
        var at = Array.FindIndex(row.Cells, first + 1, cell => !cell.IsBlank);
        if (label == "party" && at > 0) owner = context.Text(grid, row, at);
        else if (Labels.Contains(label) && at > 0 && context.Text(grid, row, at) is { } text)
        {
            if (!Labelled.TryAdd(label, text) && Labelled[label].Text != text.Text)
                context.Error(grid.At(row, at), $"the {label} was given before, as {Shown.Quote(Labelled[label].Text)}");
        }
        else return false;
        return true;
    }

    private void Untold(SheetGrid grid, List<SheetRow> rows, SheetContext context)
    {
        if (rows[0] is { Filled: 1 } line && Headline is null && context.Text(grid, line, line.First) is { } headline)
        {
            Headline = headline;
            rows.RemoveAt(0);
        }
        if (rows.Count > 0)
            context.Note(NoteKind.Dropped, grid, $"{(rows.Count == 1 ? $"Row {rows[0].Number}" : $"{rows.Count} rows from row {rows[0].Number} on")} above the table {(rows.Count == 1 ? "was" : "were")} not read.");
    }
}

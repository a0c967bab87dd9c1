using Parley.Cases;

namespace Parley.Formats;

/// <summary>A table in a sheet: the row that heads it, and the rows below up to the next table.</summary>
internal sealed class SheetTable
{
    private readonly Dictionary<SheetHead, int> _columns = [];

    /// <summary>With the sheet, and the row with the headings.</summary>
    public SheetTable(SheetGrid grid, SheetRow head)
    {
        (Grid, Head) = (grid, head);
        var others = new List<(int, string)>();
        foreach (var (column, cell) in head.Cells.Index().Where(cell => !cell.Item.IsBlank))
        {
            if (SheetHeads.Of(cell.Text) is not SheetHead.None and var known) _columns.TryAdd(known, column);
            else others.Add((column, Name(cell.Text)));
        }
        Others = others;
        Options = Column(SheetHead.Option) is >= 0 and var option ? option : Column(SheetHead.Value);
        Points = Column(SheetHead.Points) is >= 0 and var points ? points
            : Column(SheetHead.Rating) is >= 0 and var ratings ? ratings
            : Column(SheetHead.Option) >= 0 ? Column(SheetHead.Value) : -1;
    }

    /// <summary>The sheet.</summary>
    public SheetGrid Grid { get; }

    /// <summary>The row with the headings.</summary>
    public SheetRow Head { get; }

    /// <summary>The rows below.</summary>
    public List<SheetRow> Rows { get; } = [];

    /// <summary>The party whose sheet this is, where a row above the table names it.</summary>
    public ScalarNode? Owner { get; init; }

    /// <summary>The column of options.</summary>
    public int Options { get; }

    /// <summary>The column of points or ratings, where one column serves: the sheet of one party, or rows that name theirs. Else −1.</summary>
    public int Points { get; }

    /// <summary>The columns that no heading of these sheets explains: one for each party.</summary>
    public IReadOnlyList<(int Column, string Name)> Others { get; }

    /// <summary>The first column that is headed so; −1 where none is.</summary>
    public int Column(SheetHead sought) => _columns.GetValueOrDefault(sought, -1);

    /// <summary>The place of a cell.</summary>
    public Place At(SheetRow row, int column) => Grid.At(row, column);

    private static string Name(string heading) =>
        heading.StartsWith(SheetHeads.PartyMark, StringComparison.OrdinalIgnoreCase) ? heading[SheetHeads.PartyMark.Length..].Trim() : heading;
}

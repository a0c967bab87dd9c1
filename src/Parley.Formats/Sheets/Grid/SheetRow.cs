namespace Parley.Formats;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, from 1, as a spreadsheet shows it.</param>
/// <param name="Line">The line of the file that it starts on; 0 where the file has no lines.</param>
/// <param name="Cells">Its cells, from column A on.</param>
internal sealed record SheetRow(int Number, int Line, SheetCell[] Cells)
{
    /// <summary>The cell of a column, counted from 0; blank past the end, and for no column at all (below 0).</summary>
    public SheetCell this[int column] => (uint)column < (uint)Cells.Length ? Cells[column] : SheetCell.Blank;

    /// <summary>The first column that is not blank; −1 where all are.</summary>
    public int First => Array.FindIndex(Cells, cell => !cell.IsBlank);

    /// <summary>How many cells are not blank.</summary>
    public int Filled => Cells.Count(cell => !cell.IsBlank);
}

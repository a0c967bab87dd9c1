namespace Parley.Formats;

/// <summary>One cell.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">That, as text without space around it; empty where the cell is blank.</param>
internal readonly record struct SheetCell(CellKind Kind, string Text)
{
    public static readonly SheetCell Blank = new(CellKind.Blank, "");

    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>A text, or blank where it has no more than space.</summary>
    public static SheetCell Of(string text) => text.Trim() is { Length: > 0 } trimmed ? new(CellKind.Text, trimmed) : Blank;
}

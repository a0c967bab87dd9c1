namespace Parley.Web;

/// <summary>A row of the score sheets: an option, a point of a numeric issue, a weight, or an amount below the issues.</summary>
/// <param name="Key">What the row is known by on the page.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Mark">A word beside the heading; null for none.</param>
/// <param name="Cells">A cell for every column.</param>
/// <param name="Explains">What the row means, in a sentence; null where the heading says it.</param>
public sealed record SheetRow(string Key, string Label, string? Mark, IReadOnlyList<SheetCell> Cells, string? Explains = null);

namespace Parley.Reports;

/// <summary>A row of a table.</summary>
/// <param name="Cells">As many as the table has columns.</param>
/// <param name="StartsPart">Whether a line should set it apart from the row above.</param>
public sealed record Row(IReadOnlyList<string> Cells, bool StartsPart = false);

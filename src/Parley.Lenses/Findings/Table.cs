namespace Parley.Lenses;

/// <summary>A table of a finding.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">Column headings, in order.</param>
/// <param name="Rows">Rows of as many cells as there are columns.</param>
public sealed record Table(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);

namespace Parley.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumeric">Whether its cells are numbers, which line up on the right.</param>
public sealed record Column(string Heading, bool IsNumeric = false);

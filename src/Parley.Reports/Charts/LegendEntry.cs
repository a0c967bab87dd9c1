namespace Parley.Reports;

/// <summary>A line of a chart's legend.</summary>
/// <param name="Swatch">What is explained, drawn small; a letter for a point that has a name.</param>
/// <param name="Words">What it means.</param>
/// <param name="IsName">Whether it names one point, by a letter.</param>
internal sealed record LegendEntry(Markup Swatch, string Words, bool IsName = false);

namespace Parley.Lenses;

/// <summary>A straight line across a chart at one value.</summary>
/// <param name="Label">What it marks.</param>
/// <param name="X">A vertical line here; null for a horizontal one.</param>
/// <param name="Y">A horizontal line here; null for a vertical one.</param>
public readonly record struct ChartMark(string Label, decimal? X, decimal? Y);

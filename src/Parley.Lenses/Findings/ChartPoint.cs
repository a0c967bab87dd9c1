namespace Parley.Lenses;

/// <summary>A point of a chart.</summary>
/// <param name="X">Horizontal position.</param>
/// <param name="Y">Vertical position.</param>
/// <param name="Label">Words that belong to it, if any.</param>
public readonly record struct ChartPoint(decimal X, decimal Y, string? Label = null);

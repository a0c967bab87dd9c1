namespace Parley.Lenses;

/// <summary>Data of a chart that belongs together.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">The data, in drawing order.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The bars that share a label.</summary>
internal sealed record BarRow(string Label, IReadOnlyList<ChartBar> Bars)
{
    /// <summary>The labels in the order in which they first come up, each with its bars in the order of the series.</summary>
    public static IReadOnlyList<BarRow> Of(Chart chart) =>
    [
        .. chart.Series.SelectMany((s, at) => s.Points.Select(p => (Label: p.Label ?? Figures.Of(p.X), Bar: BarOf(chart, at, p))))
            .GroupBy(x => x.Label)
            .Select(row => new BarRow(row.Key, [.. row.Select(x => x.Bar)])),
    ];

    private static ChartBar BarOf(Chart chart, int series, ChartPoint point) =>
        chart.Kind == ChartKind.Range ? new(series, point.X, point.Y) : new(series, 0, point.Y);
}

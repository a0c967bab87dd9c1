using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A chart in words, for those who hear the page read out.</summary>
internal static class ChartWords
{
    private const int MostNamed = 30;

    public static string Of(Chart chart)
    {
        var isRange = chart.Kind == ChartKind.Range;
        var axes = chart.Kind is ChartKind.Bar or ChartKind.Range
            ? $"Bars: {(isRange ? chart.X : chart.Y)}."
            : $"Across: {chart.X}. Upwards: {chart.Y}.";
        var series = chart.Series.Select(s => $"{s.Name}: {Points(s, chart)}.");
        var marks = chart.Marks.Select(m => $"A line marks {m.Label}: {Figures.Of(m.X ?? m.Y ?? 0)}.");
        return string.Join(' ', [axes, .. series, .. marks]);
    }

    private static string Points(ChartSeries series, Chart chart)
    {
        var named = series.Points.Where(p => p.Label is not null).ToList();
        if (named.Count < series.Points.Count) return named.Count == 0 ? Spread(series) : $"{Spread(series)}, with {Named(named, chart)}";
        return Named(named, chart);
    }

    private static string Spread(ChartSeries series) => series.Points is [var only]
        ? $"one point at {Figures.Of(only.X)}, {Figures.Of(only.Y)}"
        : $"{series.Points.Count} points, from {Figures.Of(series.Points[0].X)}, {Figures.Of(series.Points[0].Y)} to {Figures.Of(series.Points[^1].X)}, {Figures.Of(series.Points[^1].Y)}";

    private static string Named(List<ChartPoint> points, Chart chart)
    {
        var told = string.Join("; ", points.Take(MostNamed).Select(p => chart.Kind switch
        {
            ChartKind.Bar => $"{p.Label} {Figures.Of(p.Y)}",
            ChartKind.Range => $"{p.Label} from {Figures.Of(p.X)} to {Figures.Of(p.Y)}",
            _ => $"{p.Label} at {Figures.Of(p.X)}, {Figures.Of(p.Y)}",
        }));
        return points.Count > MostNamed ? $"{told}; and {points.Count - MostNamed} more" : told;
    }
}

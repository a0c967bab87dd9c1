using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A chart drawn: SVG that needs no script and no network, takes its colours from the page, and a legend in words.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="Legend">What shapes, lines and letters mean.</param>
/// <param name="Notes">What the drawing leaves out, if anything.</param>
internal sealed record ChartDrawing(Markup Svg, IReadOnlyList<LegendEntry> Legend, IReadOnlyList<string> Notes)
{
    /// <summary>Draws a chart; null where it has no data.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">The room for it.</param>
    /// <param name="id">Sets its ids apart from those of other drawings of the page.</param>
    /// <param name="isClose">Whether only the part that matters most is drawn, where the chart has one.</param>
    public static ChartDrawing? Of(Chart chart, ChartSize size, string id, bool isClose = false) => chart.Series.All(s => s.Points.Count == 0)
        ? null
        : chart.Kind switch
        {
            ChartKind.Bar or ChartKind.Range => new BarsDrawing(chart, size, id).Draw(),
            _ => new PointsDrawing(chart, size, id, isClose).Draw(),
        };

    /// <summary>Opens the drawing, with the words that stand in for it.</summary>
    public static Markup Open(Chart chart, ChartSize size, double height, string id)
    {
        var (width, high) = (Px.Of(size.Width), Px.Of(height));
        return new Markup()
            .Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart"), ("role", "img"), ("viewBox", $"0 0 {width} {high}"),
                ("width", width), ("height", high), ("aria-labelledby", $"{id}-title"), ("aria-describedby", $"{id}-desc"))
            .Element("title", chart.Title, ("id", $"{id}-title"))
            .Element("desc", ChartWords.Of(chart), ("id", $"{id}-desc")).Line();
    }
}

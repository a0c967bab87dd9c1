using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A chart with its title and legend, drawn twice: for paper and wide screens, and for phones. The style sheet shows one.</summary>
internal static class HtmlFigure
{
    /// <param name="html">Where to write.</param>
    /// <param name="chart">The chart; one without data is left out.</param>
    /// <param name="id">Its own id.</param>
    /// <param name="terms">Explains words.</param>
    /// <param name="isClose">Whether only the part that matters most is drawn, where the chart has one.</param>
    public static void Write(Markup html, Chart chart, string id, HtmlTerms terms, bool isClose = false)
    {
        if (ChartDrawing.Of(chart, ChartSize.Wide, $"{id}-{ChartSize.Wide.Name}", isClose) is not { } wide
            || ChartDrawing.Of(chart, ChartSize.Narrow, $"{id}-{ChartSize.Narrow.Name}", isClose) is not { } narrow) return;
        html.Open("figure").Open("figcaption", ("dir", "auto"));
        terms.Write(html, chart.Title);
        html.CloseLine();
        Drawing(html, wide, ChartSize.Wide.Name);
        Drawing(html, narrow, ChartSize.Narrow.Name);
        html.CloseLine();
    }

    private static void Drawing(Markup html, ChartDrawing drawing, string style)
    {
        html.Open("div", ("class", style)).Add(drawing.Svg).Line();
        Legends(html, drawing);
        html.CloseLine();
    }

    /// <summary>The legend of a drawing, and what it leaves out.</summary>
    public static void Legends(Markup html, ChartDrawing drawing)
    {
        Legend(html, "legend", drawing.Legend.Where(e => !e.IsName));
        Legend(html, "legend names", drawing.Legend.Where(e => e.IsName));
        foreach (var note in drawing.Notes) html.Element("p", note, ("class", "note"));
    }

    private static void Legend(Markup html, string style, IEnumerable<LegendEntry> entries)
    {
        if (!entries.Any()) return;
        html.Open("ul", ("class", style));
        foreach (var entry in entries) html.Open("li").Add(entry.Swatch).Element("span", entry.Words, ("dir", "auto")).Close();
        html.CloseLine();
    }
}

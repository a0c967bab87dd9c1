using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// A chart drawn with characters. Bars: <see cref="BarPlot"/>. Points: a crowd of points in braille dots (2 × 4 to a character), named
/// points as letters, marks as dotted lines, and a legend that explains them all.
/// </summary>
internal static class Plot
{
    private const int MostWide = 100;
    private const int LeastWide = 8;

    /// <summary>The lines of the drawing. A chart without data is told by its title alone.</summary>
    public static IEnumerable<string> Draw(Chart chart, Screen screen)
    {
        yield return chart.Title;
        var points = chart.Series.SelectMany(s => s.Points).ToList();
        if (points.Count == 0) yield break;
        if (chart.Kind is ChartKind.Bar or ChartKind.Range)
        {
            foreach (var line in BarPlot.Draw(chart, screen)) yield return line;
            yield break;
        }

        var x = new PlotAxis([.. points.Select(p => p.X), .. chart.Marks.Select(m => m.X).OfType<decimal>()]);
        var y = new PlotAxis([.. points.Select(p => p.Y), .. chart.Marks.Select(m => m.Y).OfType<decimal>()]);
        var gutter = Math.Max(Figures.Of(y.From).Length, Figures.Of(y.To).Length) + 1;
        var wide = Math.Max(Math.Min(screen.Columns - 1, MostWide) - gutter - 1, LeastWide);
        var canvas = new PlotCanvas(wide, Math.Clamp(wide / 4, 10, 22), x, y, screen.Unicode);
        var legend = new List<string>();
        foreach (var mark in chart.Marks) legend.Add($"{canvas.Mark(mark)} {mark.Label}");
        var letters = new PlotLetters();
        foreach (var series in chart.Series)
        {
            if (letters.Fit(series)) continue;
            legend.Add($"{canvas.Crowd(series)} {series.Name}");
        }
        legend.AddRange(letters.PutOn(canvas));

        yield return "";
        yield return chart.Y;
        var axis = screen.Unicode ? '│' : '|';
        for (var row = 0; row < canvas.Height; row++)
        {
            var label = row == 0 ? Figures.Of(y.To) : row == canvas.Height - 1 ? Figures.Of(y.From) : "";
            yield return label.PadLeft(gutter - 1) + " " + axis + canvas.Row(row);
        }
        yield return new string(' ', gutter) + (screen.Unicode ? '└' : '+') + new string(screen.Unicode ? '─' : '-', wide);
        var (from, to) = (Figures.Of(x.From), Figures.Of(x.To));
        yield return new string(' ', gutter + 1) + from + to.PadLeft(Math.Max(to.Length + 1, wide - from.Length));
        yield return new string(' ', gutter + 1) + TextWidth.Filled(PlainText.Of(chart.X), wide, before: true);
        foreach (var line in legend) yield return "  " + line;
    }
}

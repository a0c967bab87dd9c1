using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The two axes of a plot and the room between them: titles, ticks whose numbers do not touch, a light grid, and marks.</summary>
internal sealed class PlotFrame
{
    public const double Small = 12;
    private const double LineHeight = 15;
    private const double Gap = 8;
    private const double Edge = 0.01;

    private static readonly string[] MarkDashes = ["5 4", "1 3", "9 3", "9 3 1 3"];

    private readonly Chart _chart;
    private readonly IReadOnlyList<string> _yTitle;
    private readonly IReadOnlyList<string> _xTitle;

    /// <param name="chart">The chart.</param>
    /// <param name="size">The room for it.</param>
    /// <param name="isClose">Whether it shows the part that matters most, and only that.</param>
    public PlotFrame(Chart chart, ChartSize size, bool isClose = false)
    {
        _chart = chart;
        var heart = isClose ? chart.Heart : null;
        _yTitle = chart.Y.Length == 0 ? [] : FontWidth.Wrapped(chart.Y, size.Width - 4, Small, 2);
        _xTitle = chart.X.Length == 0 ? [] : FontWidth.Wrapped(chart.X, size.Width - 4, Small, 2);
        var points = chart.Series.SelectMany(s => s.Points).ToList();
        var top = _yTitle.Count * LineHeight + Gap;
        Y = new(heart is not null ? [heart.Bottom, heart.Top] : [.. points.Select(p => p.Y), .. chart.Marks.Where(m => m.X is null).Select(m => m.Y).OfType<decimal>()], top + size.PlotHeight, top, size.IsNarrow ? 6 : 8);
        var left = Math.Min(Y.Ticks.Max(t => FontWidth.Of(t.Label, Small)), size.Width / 3) + Gap;
        var right = size.Width - 2 * Gap;
        List<decimal> across = heart is not null ? [heart.Left, heart.Right] : [.. points.Select(p => p.X), .. chart.Marks.Select(m => m.X).OfType<decimal>()];
        var most = size.IsNarrow ? 6 : 10;
        do X = new(across, left, right, most); while (!Fits(X, size.Width) && --most > 1);
        Inside = new(left, top, right - left, size.PlotHeight);
        Height = top + size.PlotHeight + 5 + LineHeight + _xTitle.Count * LineHeight + 4;
    }

    public Axis X { get; }

    public Axis Y { get; }

    /// <summary>Where data goes.</summary>
    public Rectangle Inside { get; }

    /// <summary>The height of the whole drawing.</summary>
    public double Height { get; }

    /// <summary>Whether a point is in the picture, which it always is but in a closer look.</summary>
    public bool Shows(ChartPoint point) => Around(Inside.Left, X.At(point.X), Inside.Right) && Around(Inside.Top, Y.At(point.Y), Inside.Bottom);

    /// <summary>Draws everything but the data.</summary>
    public void Draw(Markup svg)
    {
        svg.Open("g", ("class", "axes"));
        foreach (var (at, label) in Y.Ticks)
        {
            svg.Shape("path", ("class", "grid"), ("d", $"M{Px.Of(Inside.Left)} {Px.Of(at)}H{Px.Of(Inside.Right)}"));
            svg.Element("text", label, ("x", Px.Of(Inside.Left - 6)), ("y", Px.Of(at + 4)), ("text-anchor", "end"));
        }
        foreach (var (at, label) in X.Ticks)
        {
            svg.Shape("path", ("class", "grid"), ("d", $"M{Px.Of(at)} {Px.Of(Inside.Top)}V{Px.Of(Inside.Bottom)}"));
            svg.Element("text", label, ("x", Px.Of(Middle(at, label, Inside.Right + 2 * Gap))), ("y", Px.Of(Inside.Bottom + 5 + Small)), ("text-anchor", "middle"));
        }
        svg.Shape("path", ("class", "axis"), ("d", $"M{Px.Of(Inside.Left)} {Px.Of(Inside.Top)}V{Px.Of(Inside.Bottom)}H{Px.Of(Inside.Right)}"));
        for (var i = 0; i < _yTitle.Count; i++)
            svg.Element("text", _yTitle[i], ("class", "axis-title"), ("x", "0"), ("y", Px.Of(Small + i * LineHeight)));
        for (var i = 0; i < _xTitle.Count; i++)
        {
            var y = Inside.Bottom + 5 + (i + 2) * LineHeight;
            svg.Element("text", _xTitle[i], ("class", "axis-title"), ("x", Px.Of(Inside.Right)), ("y", Px.Of(y)), ("text-anchor", "end"));
        }
        svg.Close().Line();
    }

    /// <summary>Draws the marks; returns their legend.</summary>
    public IEnumerable<LegendEntry> DrawMarks(Markup svg)
    {
        for (var i = 0; i < _chart.Marks.Count; i++)
        {
            var mark = _chart.Marks[i];
            if (!Shows(mark)) continue;
            var line = mark.X is { } x
                ? $"M{Px.Of(X.At(x))} {Px.Of(Inside.Top)}V{Px.Of(Inside.Bottom)}"
                : $"M{Px.Of(Inside.Left)} {Px.Of(Y.At(mark.Y ?? 0))}H{Px.Of(Inside.Right)}";
            svg.Shape("path", ("class", "mark"), ("stroke-dasharray", MarkDash(i)), ("d", line)).Line();
            yield return new(MarkSwatch(i, mark.X is not null), $"{mark.Label} ({Figures.Of(mark.X ?? mark.Y ?? 0)})");
        }
    }

    /// <summary>Points along the marks, which labels had better not cover.</summary>
    public IEnumerable<(double X, double Y)> AlongMarks() => _chart.Marks.Where(Shows).SelectMany(mark => Thinning.Along(mark.X is { } x
        ? [(X.At(x), Inside.Top), (X.At(x), Inside.Bottom)]
        : [(Inside.Left, Y.At(mark.Y ?? 0)), (Inside.Right, Y.At(mark.Y ?? 0))]));

    public static string MarkDash(int mark) => MarkDashes[mark % MarkDashes.Length];

    public static Markup MarkSwatch(int mark, bool upright) => Swatch.Open().Shape(
        "path", ("class", "mark"), ("stroke-dasharray", MarkDash(mark)), ("d", upright ? "M13 0V14" : "M0 7H26")).Close();

    private bool Shows(ChartMark mark) => mark.X is { } x ? Around(Inside.Left, X.At(x), Inside.Right) : Around(Inside.Top, Y.At(mark.Y ?? 0), Inside.Bottom);

    // Places in pixels carry the tails of doubles.
    private static bool Around(double from, double at, double to) => at >= from - Edge && at <= to + Edge;

    // The last number would stick out of the drawing.
    private static double Middle(double at, string label, double width) => Math.Min(at, width - FontWidth.Of(label, Small) / 2);

    private static bool Fits(Axis axis, double width)
    {
        var end = double.MinValue;
        foreach (var (at, label) in axis.Ticks)
        {
            var (middle, half) = (Middle(at, label, width), FontWidth.Of(label, Small) / 2);
            if (middle - half < Math.Max(0, end + Gap)) return false;
            end = middle + half;
        }
        return true;
    }
}

using System.Text;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Draws points by two numbers, alone or joined in order.</summary>
internal sealed class PointsDrawing
{
    private const double Dot = 3;
    private const double LoneDot = 4;
    private const double Named = 5;
    private const int Few = 40;

    private readonly Chart _chart;
    private readonly ChartSize _size;
    private readonly string _id;
    private readonly PlotFrame _frame;
    private readonly List<LegendEntry> _legend = [];
    private readonly List<string> _notes = [];

    public PointsDrawing(Chart chart, ChartSize size, string id, bool isClose = false)
    {
        (_chart, _size, _id) = (chart, size, id);
        _frame = new(chart, size, isClose);
    }

    public ChartDrawing Draw()
    {
        var svg = ChartDrawing.Open(_chart, _size, _frame.Height, _id);
        _frame.Draw(svg);
        var marks = _frame.DrawMarks(svg).ToList();
        var named = new NamedPoints(_chart, _frame);
        var crowd = new List<(double X, double Y)>();
        for (var s = 0; s < _chart.Series.Count; s++)
        {
            if (!_chart.Series[s].Points.Any(_frame.Shows)) continue;
            crowd.AddRange(Series(svg, s, named.Has(s)));
            _legend.Add(new(Swatch.Points(s, IsJoined(s), named.Has(s) && !IsJoined(s) ? Named : LoneDot), _chart.Series[s].Name));
        }
        _legend.AddRange(marks);
        _legend.AddRange(named.Draw(svg, _frame, _size, crowd));
        if (named.Outside.Count > 0) _notes.Add($"Outside this picture: {string.Join("; ", named.Outside)}.");
        if (named.LeftOut > 0) _notes.Add($"{Say.Count(named.LeftOut, "point has a name", "points have names")} that did not fit; the table or the JSON has {(named.LeftOut == 1 ? "it" : "them")}.");
        return new(svg.Close(), _legend, _notes);
    }

    /// <summary>Draws a series; returns where its points are.</summary>
    private IEnumerable<(double X, double Y)> Series(Markup svg, int series, bool isNamed)
    {
        var all = _chart.Series[series].Points.Where(_frame.Shows).Select(p => (_frame.X.At(p.X), _frame.Y.At(p.Y))).ToList();
        var joined = IsJoined(series);
        var shown = joined ? Thinning.Line(all) : Thinning.Crowd(all);
        if (shown.Count < all.Count * 0.9 && !isNamed) _notes.Add($"{_chart.Series[series].Name}: {all.Count:N0} points; those that lie on one spot are drawn once.");
        if (joined) Line(svg, series, shown);
        if (!joined || shown.Count <= Few)
        {
            var path = new StringBuilder();
            var size = isNamed && !_chart.Series[series].IsSteps ? Named : shown.Count > Few ? Dot : LoneDot;
            foreach (var (x, y) in shown) Marker.Trace(path, series, x, y, size);
            svg.Shape("path", ("class", shown.Count > Few ? $"{Marker.Class(series)} crowd" : Marker.Class(series)), ("d", path.ToString())).Line();
        }
        return joined ? Thinning.Along(shown) : shown;
    }

    private bool IsJoined(int series) => _chart.Kind == ChartKind.Line || _chart.Series[series].IsSteps;

    private static void Line(Markup svg, int series, IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points) path.Append($"{(path.Length == 0 ? 'M' : 'L')}{Px.Of(x)} {Px.Of(y)}");
        svg.Shape("path", ("class", $"line c{series % Marker.Colours}"), ("stroke-dasharray", Marker.Dash(series)), ("d", path.ToString())).Line();
    }
}

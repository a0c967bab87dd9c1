using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// Draws bars across, a row for each label, so that long labels have room: from zero to a number, or from a low to a high number.
/// Numbers stand at the ends of the bars.
/// </summary>
internal sealed class BarsDrawing
{
    private const int MostRows = 40;
    private const double Thick = 13;
    private const double LineHeight = 15;
    private const double Between = 10;
    private const double Gap = 8;
    private const double Small = PlotFrame.Small;

    private readonly Chart _chart;
    private readonly ChartSize _size;
    private readonly string _id;
    private readonly bool _isRange;
    private readonly IReadOnlyList<BarRow> _rows;
    private readonly int _rowsLeftOut;
    private readonly double _left;
    private readonly Axis _axis;
    private readonly List<Rectangle> _words = [];

    public BarsDrawing(Chart chart, ChartSize size, string id)
    {
        (_chart, _size, _id, _isRange) = (chart, size, id, chart.Kind == ChartKind.Range);
        var rows = BarRow.Of(chart);
        (_rows, _rowsLeftOut) = ([.. rows.Take(MostRows)], Math.Max(0, rows.Count - MostRows));
        var widest = _rows.Max(r => FontWidth.Of(r.Label, Small));
        _left = size.IsNarrow ? 0 : Math.Min(widest, size.Width * 0.36) + Gap;
        var bars = _rows.SelectMany(r => r.Bars).ToList();
        var (before, after) = (bars.Where(b => LeftLabel(b) is not null).Select(b => LeftLabel(b)!), bars.Where(b => RightLabel(b) is not null).Select(b => RightLabel(b)!));
        List<decimal> shown = [.. bars.Select(b => b.To), .. chart.Marks.Select(At)];
        if (_isRange) shown.AddRange(bars.Select(b => b.From));
        else shown.Add(0);
        var (from, to) = (_left + Math.Max(Room(before), Gap / 2), size.Width - Math.Max(Room(after), 2 * Gap));
        var most = size.IsNarrow ? 7 : 11;
        var areCounts = shown.TrueForAll(decimal.IsInteger);
        do _axis = new(shown, from, to, most, areCounts); while (!Fits() && --most > 1);
    }

    public ChartDrawing Draw()
    {
        var title = FontWidth.Wrapped(_isRange ? _chart.X : _chart.Y, _size.Width - 4, Small, 2);
        var labels = _rows.Select(r => FontWidth.Wrapped(r.Label, _size.IsNarrow ? _size.Width : _left - Gap, Small, _size.IsNarrow ? 2 : 3)).ToList();
        var heights = _rows.Select((r, i) => RowHeight(r, labels[i])).ToList();
        var bottom = heights.Sum() + _rows.Count * Between;
        var svg = ChartDrawing.Open(_chart, _size, bottom + 5 + LineHeight * (1 + title.Count) + 4, _id);
        svg.Add(BarFill.Patterns(_id, _chart.Series.Count));
        // Rows lie over the lines, which have to know where their words are.
        var rows = new Markup();
        double top = Between / 2;
        for (var i = 0; i < _rows.Count; i++)
        {
            Row(rows, _rows[i], labels[i], top);
            top += heights[i] + Between;
        }
        Axes(svg, bottom, title);
        var legend = Marks(svg, bottom).ToList();
        svg.Add(rows);
        if (_chart.Series.Count > 1 || legend.Count > 0)
            legend.InsertRange(0, _chart.Series.Select((s, i) => new LegendEntry(Swatch.Bar(i, BarFill.Of(_id, i)), s.Name)));
        return new(svg.Close(), legend, _rowsLeftOut == 0 ? [] : [$"The first {MostRows} of {MostRows + _rowsLeftOut:N0} rows are drawn."]);
    }

    private void Axes(Markup svg, double bottom, IReadOnlyList<string> title)
    {
        svg.Open("g", ("class", "axes"));
        foreach (var (at, label) in _axis.Ticks)
        {
            svg.Shape("path", ("class", "grid"), ("d", UprightLine.Path(at, bottom, _words)));
            svg.Element("text", label, ("x", Px.Of(at)), ("y", Px.Of(bottom + 5 + Small)), ("text-anchor", "middle"));
        }
        if (!_isRange) svg.Shape("path", ("class", "axis"), ("d", UprightLine.Path(_axis.At(0), bottom, _words)));
        for (var i = 0; i < title.Count; i++)
        {
            svg.Element("text", title[i], ("class", "axis-title"), ("x", Px.Of(_size.Width)), ("y", Px.Of(bottom + 5 + (i + 2) * LineHeight)),
                ("text-anchor", "end"));
        }
        svg.Close().Line();
    }

    private IEnumerable<LegendEntry> Marks(Markup svg, double bottom)
    {
        for (var i = 0; i < _chart.Marks.Count; i++)
        {
            svg.Shape("path", ("class", "mark"), ("stroke-dasharray", PlotFrame.MarkDash(i)), ("d", UprightLine.Path(_axis.At(At(_chart.Marks[i])), bottom, _words)));
            yield return new(PlotFrame.MarkSwatch(i, upright: true), $"{_chart.Marks[i].Label} ({Figures.Of(At(_chart.Marks[i]))})");
        }
    }

    private void Row(Markup svg, BarRow row, IReadOnlyList<string> label, double top)
    {
        var bars = row.Bars.Count * (Thick + 2) - 2;
        var labelTop = _size.IsNarrow ? top : top + (RowHeight(row, label) - label.Count * LineHeight) / 2;
        for (var i = 0; i < label.Count; i++)
        {
            var wide = FontWidth.Of(label[i], Small);
            _words.Add(new(_size.IsNarrow ? 0 : _left - Gap - wide, labelTop + i * LineHeight, wide, LineHeight));
            svg.Element("text", label[i], ("class", "label"), ("x", Px.Of(_size.IsNarrow ? 0 : _left - Gap)), ("y", Px.Of(labelTop + 11.5 + i * LineHeight)),
                ("text-anchor", _size.IsNarrow ? "start" : "end"));
        }
        var y = _size.IsNarrow ? top + label.Count * LineHeight + 2 : top + (RowHeight(row, label) - bars) / 2;
        foreach (var bar in row.Bars)
        {
            var (from, to) = (_axis.At(bar.From), _axis.At(bar.To));
            var (left, right) = (Math.Min(from, to), Math.Max(from, to));
            svg.Shape("rect", ("class", $"bar c{bar.Series % Marker.Colours}"), ("fill", BarFill.Of(_id, bar.Series)),
                ("x", Px.Of(left)), ("y", Px.Of(y)), ("width", Px.Of(Math.Max(right - left, 1))), ("height", Px.Of(Thick)));
            if (LeftLabel(bar) is { } low) Number(svg, low, left - 4, y, "end");
            if (RightLabel(bar) is { } high) Number(svg, high, right + 4, y, "start");
            y += Thick + 2;
        }
        svg.Line();
    }

    private void Number(Markup svg, string words, double x, double top, string anchor)
    {
        var wide = FontWidth.Of(words, Small);
        _words.Add(new(anchor == "end" ? x - wide : x, top, wide, Thick));
        svg.Element("text", words, ("class", "number"), ("x", Px.Of(x)), ("y", Px.Of(top + Thick - 2.5)), ("text-anchor", anchor));
    }

    private string? LeftLabel(ChartBar bar) => _isRange ? Figures.Of(Math.Min(bar.From, bar.To)) : bar.To < 0 ? Figures.Of(bar.To) : null;

    private string? RightLabel(ChartBar bar) => _isRange ? Figures.Of(Math.Max(bar.From, bar.To)) : bar.To >= 0 ? Figures.Of(bar.To) : null;

    private double RowHeight(BarRow row, IReadOnlyList<string> label)
    {
        var bars = row.Bars.Count * (Thick + 2) - 2;
        return _size.IsNarrow ? label.Count * LineHeight + 2 + bars : Math.Max(label.Count * LineHeight, bars);
    }

    private bool Fits()
    {
        var end = double.MinValue;
        foreach (var (at, label) in _axis.Ticks)
        {
            var half = FontWidth.Of(label, Small) / 2;
            if (at - half < end + Gap || at - half < 0 || at + half > _size.Width) return false;
            end = at + half;
        }
        return true;
    }

    private static double Room(IEnumerable<string> numbers) => numbers.Select(n => FontWidth.Of(n, Small) + Gap).DefaultIfEmpty(0).Max();

    private static decimal At(ChartMark mark) => mark.X ?? mark.Y ?? 0;
}

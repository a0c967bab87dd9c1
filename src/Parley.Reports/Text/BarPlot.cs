using System.Globalization;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// A chart of bars drawn with characters, a row for each label: from zero to a number, or from a low to a high number. Numbers stand at
/// the ends of the bars, since a character is a coarse measure.
/// </summary>
internal sealed class BarPlot
{
    private const int MostRows = 40;
    private const int MostWide = 60;
    private const int LeastWide = 16;
    private const int Edge = 2;
    private const int Gap = 2;

    private readonly Chart _chart;
    private readonly Screen _screen;
    private readonly bool _isRange;
    private readonly IReadOnlyList<BarRow> _rows;
    private readonly int _rowsLeftOut;
    private readonly int _labels;
    private readonly int _before;
    private readonly int _after;
    private readonly BarScale _scale;

    private BarPlot(Chart chart, Screen screen)
    {
        (_chart, _screen, _isRange) = (chart, screen, chart.Kind == ChartKind.Range);
        var rows = BarRow.Of(chart);
        (_rows, _rowsLeftOut) = ([.. rows.Take(MostRows)], Math.Max(0, rows.Count - MostRows));
        var bars = _rows.SelectMany(r => r.Bars).ToList();
        (_before, _after) = (bars.Max(b => Room(Before(b))), bars.Max(b => Room(After(b))));
        var room = screen.Columns - Edge - _before - _after - 1;
        _labels = Math.Min(_rows.Max(r => TextWidth.Of(screen.Shown(r.Label))), screen.Columns * 2 / 5) + Gap;
        if (room - _labels < LeastWide) _labels = 0;
        List<decimal> shown = [.. bars.Select(b => b.To), .. chart.Marks.Select(At)];
        if (_isRange) shown.AddRange(bars.Select(b => b.From));
        else shown.Add(0);
        _scale = new(shown, Math.Clamp(room - _labels, 2, MostWide));
    }

    /// <summary>The lines of the drawing, to stand under the chart's title.</summary>
    public static IEnumerable<string> Draw(Chart chart, Screen screen) => new BarPlot(chart, screen).Lines();

    private IEnumerable<string> Lines()
    {
        yield return "";
        if ((_isRange ? _chart.X : _chart.Y) is { Length: > 0 } axis) yield return axis;
        foreach (var line in _rows.SelectMany(Row)) yield return line;
        if (_rowsLeftOut > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  The first {MostRows} of {MostRows + _rowsLeftOut:N0} rows are drawn.");
        if (_chart.Series.Count > 1)
            for (var s = 0; s < _chart.Series.Count; s++) yield return $"  {Fill(s)} {_chart.Series[s].Name}";
        foreach (var mark in _chart.Marks) yield return $"  {MarkGlyph} {mark.Label} ({Figures.Of(At(mark))})";
    }

    private IEnumerable<string> Row(BarRow row)
    {
        var label = Label(row);
        var above = _labels == 0 ? label.Count : 0;
        foreach (var line in label.Take(above)) yield return new string(' ', Edge) + line;
        label = label[above..];
        for (var i = 0; i < Math.Max(label.Count, row.Bars.Count); i++)
        {
            var words = new string(' ', Edge) + TextWidth.Filled(i < label.Count ? label[i] : "", _labels);
            yield return (words + Cells(i < row.Bars.Count ? row.Bars[i] : null)).TrimEnd();
        }
    }

    /// <summary>A label's lines. Those after the first stand in, so that one label does not run into the next.</summary>
    private List<string> Label(BarRow row)
    {
        var (words, width) = (_screen.Shown(row.Label), _labels == 0 ? _screen.Columns - Edge : _labels - Gap);
        if (TextWidth.Of(words) <= width) return [words];
        return [.. TextWidth.Wrapped(words, width - Edge).Select((line, i) => i == 0 ? line : new string(' ', Edge) + line)];
    }

    /// <summary>The characters right of the labels: the axis, the marks, and a bar with its numbers if there is one here.</summary>
    private string Cells(ChartBar? bar)
    {
        var cells = new char[_before + _scale.Wide + 1 + _after];
        Array.Fill(cells, ' ');
        int Column(int cell) => _before + cell + (!_isRange && cell >= _scale.Zero ? 1 : 0);
        if (!_isRange) cells[_before + _scale.Zero] = _screen.Unicode ? '│' : '|';
        if (bar is null)
        {
            foreach (var mark in _chart.Marks) cells[Column(_scale.Cell(At(mark)))] = MarkGlyph;
            return new(cells);
        }
        var (from, to) = _isRange ? _scale.Between(bar.From, bar.To) : _scale.FromZero(bar.To);
        for (var cell = from; cell < to; cell++) cells[Column(cell)] = _isRange && bar.From == bar.To ? Point : Fill(bar.Series);
        foreach (var mark in _chart.Marks) cells[Column(_scale.Cell(At(mark)))] = MarkGlyph;
        if (Before(bar) is { } low) low.CopyTo(cells.AsSpan(Column(from) - 1 - low.Length));
        if (After(bar) is { } high) high.CopyTo(cells.AsSpan(Column(to) + 1));
        return new(cells);
    }

    private char Fill(int series) => (_screen.Unicode ? "█▒░▓" : "#=.+")[series % 4];

    private char Point => _screen.Unicode ? '◆' : 'o';

    private char MarkGlyph => _screen.Unicode ? '┊' : ':';

    private string? Before(ChartBar bar) => _isRange ? Figures.Of(Math.Min(bar.From, bar.To)) : bar.To < 0 ? Figures.Of(bar.To) : null;

    private string? After(ChartBar bar) => _isRange ? Figures.Of(Math.Max(bar.From, bar.To)) : bar.To >= 0 ? Figures.Of(bar.To) : null;

    private static int Room(string? number) => number is null ? 0 : number.Length + 1;

    private static decimal At(ChartMark mark) => mark.X ?? mark.Y ?? 0;
}

using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The characters of a plot. What is drawn later covers what was drawn before.</summary>
internal sealed class PlotCanvas
{
    private const int BrailleBlank = 0x2800;

    // A single braille dot is easy to miss; a few points each get a whole character.
    private const int Few = 60;

    private static readonly int[,] BrailleDot = { { 0x01, 0x02, 0x04, 0x40 }, { 0x08, 0x10, 0x20, 0x80 } };

    private readonly char[][] _rows;
    private readonly PlotAxis _x;
    private readonly PlotAxis _y;
    private readonly bool _unicode;
    private readonly Queue<char> _glyphs;

    public PlotCanvas(int width, int height, PlotAxis x, PlotAxis y, bool unicode)
    {
        (_x, _y, _unicode, Width) = (x, y, unicode, width);
        _rows = [.. Enumerable.Range(0, height).Select(_ => Enumerable.Repeat(' ', width).ToArray())];
        _glyphs = new(unicode ? "∘×+*" : ".ox+*");
    }

    public int Width { get; }

    public int Height => _rows.Length;

    public string Row(int row) => new(_rows[row]);

    /// <summary>The character cell of a point.</summary>
    public (int Row, int Column) Cell(ChartPoint point) => (Height - 1 - _y.Step(point.Y, Height), _x.Step(point.X, Width));

    public void Put(char glyph, (int Row, int Column) at) => _rows[at.Row][at.Column] = glyph;

    /// <summary>Draws a mark's line; returns its glyph.</summary>
    public char Mark(ChartMark mark)
    {
        var glyph = mark.X is null ? (_unicode ? '┄' : '-') : _unicode ? '┊' : ':';
        if (mark.X is { } x) for (var row = 0; row < Height; row++) Put(glyph, (row, _x.Step(x, Width)));
        if (mark.Y is { } y) for (var column = 0; column < Width; column++) Put(glyph, (Height - 1 - _y.Step(y, Height), column));
        return glyph;
    }

    /// <summary>Draws a series as dots: a first crowd in braille where possible, else by a glyph each; returns the glyph.</summary>
    public char Crowd(ChartSeries series)
    {
        if (_unicode && series.Points.Count > Few && !HasBraille())
        {
            foreach (var point in series.Points) Braille(point);
            return '⠿';
        }
        var glyph = _glyphs.Count > 1 ? _glyphs.Dequeue() : _glyphs.Peek();
        foreach (var point in series.Points) Put(glyph, Cell(point));
        return glyph;
    }

    private bool HasBraille() => Array.Exists(_rows, row => Array.Exists(row, IsBraille));

    private void Braille(ChartPoint point)
    {
        var (x, y) = (_x.Step(point.X, Width * 2), Height * 4 - 1 - _y.Step(point.Y, Height * 4));
        ref var cell = ref _rows[y / 4][x / 2];
        if (!IsBraille(cell)) cell = (char)BrailleBlank;
        cell = (char)(cell | BrailleDot[x % 2, y % 4]);
    }

    private static bool IsBraille(char cell) => cell is >= (char)BrailleBlank and <= (char)(BrailleBlank + 0xFF);
}

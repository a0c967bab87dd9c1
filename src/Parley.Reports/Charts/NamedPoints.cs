using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// Points that have a name: written beside them where all names find a place that covers nothing and few need a line to their point, else a
/// letter each, and the names in the legend. Points on the same spot share one.
/// </summary>
internal sealed class NamedPoints
{
    private const int Most = 26;
    private const double WidestName = 150;
    private const double LineHeight = 14;
    private const int MostLines = 3;

    // With more lines from names to points, or lines that cross, one has to search for what belongs together.
    private const int MostLeaders = 3;

    private readonly HashSet<int> _series = [];
    private readonly List<ChartPoint> _points = [];

    /// <param name="chart">The chart.</param>
    /// <param name="frame">What of it is in the picture.</param>
    public NamedPoints(Chart chart, PlotFrame frame)
    {
        Outside = [.. chart.Series.SelectMany(s => s.Named).Where(p => !frame.Shows(p)).Select(p => p.Label!).Distinct()];
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var named = chart.Series[s].Named.Where(frame.Shows).ToList();
            if (named.Count == 0) continue;
            if (_points.Count + named.Count > Most)
            {
                LeftOut += named.Count;
                continue;
            }
            _series.Add(s);
            _points.AddRange(named);
        }
    }

    /// <summary>How many named points there were too many to name.</summary>
    public int LeftOut { get; }

    /// <summary>The names of those that are not in the picture.</summary>
    public IReadOnlyList<string> Outside { get; }

    /// <summary>Whether the points of a series are named in the drawing.</summary>
    public bool Has(int series) => _series.Contains(series);

    /// <summary>Draws the names or letters; returns the letters' legend.</summary>
    /// <param name="svg">Where to draw.</param>
    /// <param name="frame">The axes and marks.</param>
    /// <param name="size">The room for the drawing.</param>
    /// <param name="crowd">Where data is drawn.</param>
    public IEnumerable<LegendEntry> Draw(Markup svg, PlotFrame frame, ChartSize size, IReadOnlyList<(double X, double Y)> crowd)
    {
        var spots = _points
            .GroupBy(p => (X: Math.Round(frame.X.At(p.X)), Y: Math.Round(frame.Y.At(p.Y))))
            .Select(spot => (spot.Key.X, spot.Key.Y, Name: string.Join(", ", spot.Select(p => p.Label).Distinct()))).ToList();
        if (Placed(spots, frame, crowd, name => Lines(name, Math.Min(WidestName, size.Width / 3))) is { } names && IsClear(spots, names))
        {
            Write(svg, spots, names, "label");
            yield break;
        }
        var letters = spots.ConvertAll(spot => spot with { Name = ((char)('a' + spots.IndexOf(spot))).ToString() });
        Write(svg, letters, Placed(letters, frame, crowd, name => [name], areLetters: true) ?? Beside(letters), "label letter");
        for (var i = 0; i < spots.Count; i++) yield return new(Swatch.Letter(letters[i].Name), spots[i].Name, IsName: true);
    }

    private static List<(Rectangle Place, IReadOnlyList<string> Lines)>? Placed(
        List<(double X, double Y, string Name)> spots, PlotFrame frame, IReadOnlyList<(double X, double Y)> crowd, Func<string, IReadOnlyList<string>?> lines, bool areLetters = false)
    {
        var places = new LabelPlaces(frame.Inside, crowd, [.. frame.AlongMarks()]);
        foreach (var (x, y, _) in spots) places.Keep(Rectangle.Around(x, y, 6));
        var placed = new List<(Rectangle, IReadOnlyList<string>)>();
        foreach (var (x, y, name) in spots)
        {
            if (lines(name) is not { } written) return null;
            if (places.Take(x, y, written.Max(line => FontWidth.Of(line, PlotFrame.Small)), written.Count * LineHeight, areLetters) is not { } place) return null;
            placed.Add((place, written));
        }
        return placed;
    }

    /// <summary>Whether it is seen which name belongs to which point.</summary>
    private static bool IsClear(List<(double X, double Y, string Name)> spots, List<(Rectangle Place, IReadOnlyList<string> Lines)> placed)
    {
        var leaders = spots.Select((spot, i) => (Line: Leader.Of(spot.X, spot.Y, placed[i].Place), At: i)).Where(l => l.Line is not null).Select(l => (Line: l.Line!.Value, l.At)).ToList();
        return leaders.Count <= MostLeaders && leaders.TrueForAll(one =>
            leaders.TrueForAll(other => !one.Line.Crosses(other.Line)) && !placed.Where((_, i) => i != one.At).Any(other => one.Line.Crosses(other.Place)));
    }

    /// <summary>A whole name on few lines; null where it would have to be cut or a word broken.</summary>
    private static IReadOnlyList<string>? Lines(string name, double width)
    {
        if (name.Split(' ').Any(word => FontWidth.Of(word, PlotFrame.Small) > width)) return null;
        var lines = FontWidth.Wrapped(name, width, PlotFrame.Small, MostLines + 1);
        return lines.Count > MostLines ? null : lines;
    }

    /// <summary>Letters where no place is free: beside their points, over whatever is there.</summary>
    private static List<(Rectangle Place, IReadOnlyList<string> Lines)> Beside(List<(double X, double Y, string Name)> letters) =>
        letters.ConvertAll(spot => (new Rectangle(spot.X + 8, spot.Y - LineHeight / 2, 8, LineHeight), (IReadOnlyList<string>)[spot.Name]));

    private static void Write(
        Markup svg, List<(double X, double Y, string Name)> spots, List<(Rectangle Place, IReadOnlyList<string> Lines)> placed, string style)
    {
        foreach (var (spot, (place, lines)) in spots.Zip(placed))
        {
            if (Leader.Of(spot.X, spot.Y, place) is { } line)
                svg.Shape("path", ("class", "leader"), ("d", $"M{Px.Of(line.FromX)} {Px.Of(line.FromY)}L{Px.Of(line.ToX)} {Px.Of(line.ToY)}"));
            var (x, anchor) = place.Left >= spot.X ? (place.Left, "start") : place.Right <= spot.X ? (place.Right, "end") : (place.Left + place.Width / 2, "middle");
            for (var i = 0; i < lines.Count; i++)
                svg.Element("text", lines[i], ("class", style), ("x", Px.Of(x)), ("y", Px.Of(place.Top + 11 + i * LineHeight)), ("text-anchor", anchor));
        }
        svg.Line();
    }
}

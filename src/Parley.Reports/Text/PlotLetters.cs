using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Points worth a name of their own: each gets a letter on the plot, and its name in the legend.</summary>
internal sealed class PlotLetters
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private readonly List<ChartPoint> _points = [];

    /// <summary>
    /// Takes a series if all of its points are named and letters are left for them, and says whether that is all there is to draw of it: of
    /// steps, only the ends have letters.
    /// </summary>
    public bool Fit(ChartSeries series)
    {
        var named = series.Named.ToList();
        if (_points.Count + named.Count > Letters.Length || !series.Points.All(p => p.Label is not null)) return false;
        _points.AddRange(named);
        return named.Count == series.Points.Count;
    }

    /// <summary>Puts the letters, one for points that share a place; returns their legend.</summary>
    public IEnumerable<string> PutOn(PlotCanvas canvas)
    {
        var places = _points.GroupBy(canvas.Cell).Select((place, i) => (At: place.Key, Letter: Letters[i], Names: place.Select(p => p.Label).Distinct()));
        foreach (var (at, letter, names) in places)
        {
            canvas.Put(letter, at);
            yield return $"{letter} {string.Join(", ", names)}";
        }
    }
}

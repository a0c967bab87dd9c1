namespace Parley.Reports;

/// <summary>
/// Finds places for labels beside their points, one after the other: never over another label or a named point, a name never over data, and
/// over as little else as can be. Greedy; cost: labels × 80 places × what is drawn.
/// </summary>
/// <param name="within">Where labels may stand.</param>
/// <param name="crowd">The middles of the points that are drawn, and places along lines of data.</param>
/// <param name="lines">Places along lines that only mark something.</param>
internal sealed class LabelPlaces(Rectangle within, IReadOnlyList<(double X, double Y)> crowd, IReadOnlyList<(double X, double Y)> lines)
{
    // What a point of a crowd covers around its middle.
    private const double Dot = 3.5;

    // Labels side by side would read as one word.
    private const double Apart = 5;

    // Beside, then above and below, then at the corners, then between those.
    private static readonly (double X, double Y)[] Sides =
    [
        (1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7),
        (0.92, -0.38), (-0.92, -0.38), (0.92, 0.38), (-0.92, 0.38), (0.38, -0.92), (-0.38, -0.92), (0.38, 0.92), (-0.38, 0.92),
    ];

    private static readonly double[] Distances = [8, 20, 36, 54, 76];

    // Words further from their point than this are not seen to belong to it; a letter with a line to its point is.
    private const double FurthestName = 36;

    private readonly (double X, double Y)[] _crowd = [.. crowd];
    private readonly (double X, double Y)[] _lines = [.. lines];
    private readonly List<Rectangle> _kept = [];
    private readonly List<Rectangle> _labels = [];

    /// <summary>Keeps a place free.</summary>
    public void Keep(Rectangle place) => _kept.Add(place);

    /// <summary>Takes the best place for a label of this size at a point; null when there is none.</summary>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    /// <param name="width">The label's width.</param>
    /// <param name="height">The label's height.</param>
    /// <param name="isLetter">Whether it is but a letter, which may stand further off.</param>
    public Rectangle? Take(double x, double y, double width, double height, bool isLetter)
    {
        Rectangle? best = null;
        var least = double.MaxValue;
        foreach (var distance in Distances)
        {
            // Nothing further off is better than what costs less than its distance alone.
            if (distance >= least || (distance > FurthestName && !isLetter)) break;
            foreach (var side in Sides)
            {
                var (alongX, alongY) = (Math.Sign(side.X), Math.Sign(side.Y));
                var place = new Rectangle(x + side.X * distance + (alongX - 1) * width / 2, y + side.Y * distance + (alongY - 1) * height / 2, width, height);
                if (!within.Holds(place) || _kept.Exists(place.Overlaps) || _labels.Exists(place.Wider(Apart).Overlaps)) continue;
                var covered = Held(place.Around(Dot), _crowd, isLetter ? int.MaxValue : 1);
                if (covered > 0 && !isLetter) continue;
                var cost = distance + 4 * (covered + Held(place, _lines, int.MaxValue));
                if (cost < least) (best, least) = (place, cost);
            }
        }
        if (best is { } found) _labels.Add(found);
        return best;
    }

    /// <summary>How many points lie in a place, counted up to so many.</summary>
    private static int Held(Rectangle place, (double X, double Y)[] points, int most)
    {
        var held = 0;
        foreach (var (x, y) in points)
            if (place.Holds(x, y) && ++held == most) break;
        return held;
    }
}

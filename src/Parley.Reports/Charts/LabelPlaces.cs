namespace Parley.Reports;

/// <summary>
/// Finds places for labels beside their points, one after the other: never over another label or a named point, and over as
/// little else as can be. Greedy; cost: labels × 24 places × what is drawn.
/// </summary>
internal sealed class LabelPlaces(Rectangle within, IReadOnlyList<(double X, double Y)> crowd)
{
    // Beside, then above and below, then at the corners.
    private static readonly (int X, int Y)[] Sides = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)];
    private static readonly double[] Distances = [8, 20, 36];

    private readonly List<Rectangle> _taken = [];

    /// <summary>Keeps a place free.</summary>
    public void Keep(Rectangle place) => _taken.Add(place);

    /// <summary>Takes the best place for a label of this size at a point; null when there is none.</summary>
    public Rectangle? Take(double x, double y, double width, double height)
    {
        Rectangle? best = null;
        var least = double.MaxValue;
        foreach (var distance in Distances)
        {
            foreach (var side in Sides)
            {
                var reach = side.X != 0 && side.Y != 0 ? distance * 0.7 : distance;
                var place = new Rectangle(
                    x + side.X * reach + (side.X - 1) * width / 2, y + side.Y * reach + (side.Y - 1) * height / 2, width, height);
                if (!within.Holds(place) || _taken.Exists(place.Overlaps)) continue;
                var cost = distance + 4 * crowd.Count(p => place.Holds(p.X, p.Y));
                if (cost < least) (best, least) = (place, cost);
            }
        }
        if (best is { } found) _taken.Add(found);
        return best;
    }
}

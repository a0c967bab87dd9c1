namespace Parley.Reports;

/// <summary>Leaves out points that could not be seen apart, so that a drawing stays small however many points it has.</summary>
internal static class Thinning
{
    // Half the width of the smallest dot.
    private const double Cell = 1.5;

    // Less than the height of a label.
    private const double Step = 6;

    /// <summary>Of points that fall on the same spot, the first. Any point left out lies within two pixels of one that is drawn.</summary>
    public static IReadOnlyList<(double X, double Y)> Crowd(IEnumerable<(double X, double Y)> points)
    {
        var taken = new HashSet<(int, int)>();
        return [.. points.Where(p => taken.Add(((int)Math.Floor(p.X / Cell), (int)Math.Floor(p.Y / Cell))))];
    }

    /// <summary>Points along a line, close enough together that a label over the line is over one of them.</summary>
    public static IEnumerable<(double X, double Y)> Along(IReadOnlyList<(double X, double Y)> line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var ((fromX, fromY), (toX, toY)) = (line[i - 1], line[i]);
            var steps = (int)Math.Ceiling(Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)) / Step);
            for (var s = 0; s <= steps; s++) yield return (fromX + (toX - fromX) * s / Math.Max(steps, 1), fromY + (toY - fromY) * s / Math.Max(steps, 1));
        }
    }

    /// <summary>
    /// Of points joined in order, for each run in the same column of pixels: the first, the lowest, the highest and the last, so that
    /// no peak is lost. The line looks the same.
    /// </summary>
    public static IReadOnlyList<(double X, double Y)> Line(IReadOnlyList<(double X, double Y)> points)
    {
        var kept = new List<(double X, double Y)>();
        for (int start = 0, end; start < points.Count; start = end)
        {
            end = start + 1;
            while (end < points.Count && Math.Floor(points[end].X) == Math.Floor(points[start].X)) end++;
            var (low, high) = (start, start);
            for (var i = start; i < end; i++)
            {
                if (points[i].Y < points[low].Y) low = i;
                if (points[i].Y > points[high].Y) high = i;
            }
            foreach (var i in new SortedSet<int> { start, low, high, end - 1 }) kept.Add(points[i]);
        }
        return kept;
    }
}

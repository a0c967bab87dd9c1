namespace Parley.Engine.Deals;

/// <summary>How far a found frontier can be from the true one: the amount for each party by which no package beats every point found.</summary>
internal static class Reach
{
    private const int Halvings = 60;

    /// <summary>The amounts, in grid units; 0 for all where the found frontier is proved whole to within a unit.</summary>
    /// <param name="search">The space.</param>
    /// <param name="found">The points found; one or more.</param>
    /// <param name="bounds">What no package exceeds.</param>
    /// <param name="least">By party: less than this is not asked for.</param>
    public static long[] Within(SearchSpace search, Archive found, Directions bounds, double[] least)
    {
        var span = new double[search.Space.Parties];
        for (var p = 0; p < span.Length; p++) span[p] = Math.Max(1, bounds.MostFor(p) - least[p]);
        var share = span.Length == 2 ? Staircase(found, bounds, least, span) : Single(found, bounds, span);
        return Array.ConvertAll(span, s => (long)Math.Ceiling(Math.Min(share, 1) * s));
    }

    /// <summary>Two parties: the smallest share of both spans by which the staircase, moved out, covers the region that the bounds leave.</summary>
    private static double Staircase(Archive found, Directions bounds, double[] least, double[] span)
    {
        var directions = bounds.Known.ToArray();
        var (low, high) = (0.0, 1.0);
        for (var k = 0; k < Halvings; k++)
        {
            var middle = (low + high) / 2;
            if (Covers(middle)) high = middle;
            else low = middle;
        }
        return high;

        bool Covers(double share)
        {
            for (var k = 0; k <= found.Count; k++)
            {
                var x = k == 0 ? least[0] : found.Value(found.Count - k)[0] + (share * span[0]);
                var y = k == found.Count ? least[1] : found.Value(found.Count - 1 - k)[1] + (share * span[1]);
                x = Math.Max(x, least[0]);
                y = Math.Max(y, least[1]);
                if (Array.TrueForAll(directions, d => (d.Weight[0] * x) + (d.Weight[1] * y) < d.AtMost)) return false;
            }
            return true;
        }
    }

    /// <summary>More parties: what the point nearest to every party's most leaves each.</summary>
    private static double Single(Archive found, Directions bounds, double[] span)
    {
        var best = double.PositiveInfinity;
        for (var k = 0; k < found.Count; k++)
        {
            var worst = 0.0;
            for (var p = 0; p < span.Length; p++) worst = Math.Max(worst, (bounds.MostFor(p) - found.Value(k)[p]) / span[p]);
            best = Math.Min(best, worst);
        }
        return best;
    }
}

namespace Parley.Engine.Deals;

/// <summary>
/// Finds the bargaining solutions on an acceptable frontier. Each criterion never falls when a party gets more, so a best package is
/// always found there.
/// </summary>
/// <remarks>
/// Sources: Nash 1950; Kalai and Smorodinsky 1975; Kalai 1977. Cost: one pass a solution in floating point, exact arithmetic only
/// where two points are too close to tell apart.
/// </remarks>
internal static class SolutionFinder
{
    // Far above the rounding error of the scores, far below differences that matter.
    private const double Doubt = 1e-9;

    /// <summary>The solutions that apply.</summary>
    public static Solution[] Find(DealSpace space, Frontier frontier, long[] ideal)
    {
        if (frontier.Count == 0 || space.Ordinal?.Contains(true) == true) return [];
        var gains = new GainComparison(space, frontier, ideal);
        var found = new List<Solution>();
        if (gains.Gainers.Length > 0)
        {
            Add(SolutionKind.Nash, gains.ProductScore, gains.CompareProducts);
            Add(SolutionKind.KalaiSmorodinsky, gains.SmallestShareScore, gains.CompareSmallestShares);
            Add(SolutionKind.Egalitarian, gains.SmallestGainScore, gains.CompareSmallestGains);
        }
        Add(SolutionKind.Utilitarian, gains.SumScore, gains.CompareSums, gains.SumMagnitude);
        return [.. found];

        void Add(SolutionKind kind, Func<int, double> score, Comparison<int> compare, Func<int, double>? magnitude = null)
        {
            var (best, unique) = Best(frontier, gains, score, compare, magnitude);
            found.Add(new(kind, frontier[best], unique, frontier.IsExact));
        }
    }

    /// <summary>The point that gives one party most, ties broken as for the solutions. At least one point.</summary>
    public static int BestFor(DealSpace space, Frontier frontier, long[] ideal, int party)
    {
        var gains = new GainComparison(space, frontier, ideal);
        var best = 0;
        for (var i = 1; i < frontier.Count; i++)
        {
            var order = frontier.Value(i, party).CompareTo(frontier.Value(best, party));
            if (order > 0 || (order == 0 && gains.CompareTies(i, best) > 0)) best = i;
        }
        return best;
    }

    /// <summary>The index of the Nash solution alone, or −1 where nobody can gain.</summary>
    public static int Nash(DealSpace space, Frontier frontier, long[] ideal)
    {
        var gains = new GainComparison(space, frontier, ideal);
        return gains.Gainers.Length == 0 ? -1 : Best(frontier, gains, gains.ProductScore, gains.CompareProducts, null).Best;
    }

    private static (int Best, bool Unique) Best(
        Frontier frontier, GainComparison gains, Func<int, double> score, Comparison<int> compare, Func<int, double>? magnitude)
    {
        var best = 0;
        var bestScore = score(0);
        var bestMagnitude = magnitude?.Invoke(0) ?? Math.Abs(bestScore);
        var unique = !frontier.IsTied(0);
        for (var i = 1; i < frontier.Count; i++)
        {
            var mine = score(i);
            var size = magnitude?.Invoke(i) ?? Math.Abs(mine);
            var doubt = Doubt * Math.Max(size, bestMagnitude);
            if (mine < bestScore - doubt) continue;
            var order = mine > bestScore + doubt ? 1 : compare(i, best);
            if (order < 0) continue;
            var wins = order > 0 || gains.CompareTies(i, best) > 0;
            unique = order > 0 && !frontier.IsTied(i);
            if (wins) (best, bestScore, bestMagnitude) = (i, mine, size);
        }
        return (best, unique);
    }
}

namespace Parley.Tournaments;

/// <summary>Wilcoxon's signed-rank test (1945) of paired differences, two-sided.</summary>
internal static class SignedRanks
{
    private const int MostExact = 200;

    /// <summary>
    /// How likely a sum of ranks so far from the middle is if differences of either sign are equally likely. Differences of 0 are left out. Up to 200
    /// differences the distribution is exact, ties included, by counting sums of ranks: O(n³); beyond, the normal approximation with corrections for ties and
    /// for continuity.
    /// </summary>
    public static double Probability(IEnumerable<double> differences)
    {
        var all = differences.Where(d => d != 0).ToList();
        if (all.Count == 0) return 1;
        var (ranks, ties) = Ranks.Of([.. all.Select(Math.Abs)]);
        var plus = Enumerable.Range(0, all.Count).Where(i => all[i] > 0).Sum(i => ranks[i]);
        return all.Count <= MostExact ? Exact(ranks, plus) : Approximate(all.Count, ties, plus);
    }

    private static double Exact(double[] ranks, double plus)
    {
        // Mean ranks are halves at finest, so twice a rank is whole.
        var doubled = Array.ConvertAll(ranks, r => (int)Math.Round(2 * r));
        var total = doubled.Sum();
        var ways = new double[total + 1];
        ways[0] = 1;
        var reach = 0;
        foreach (var rank in doubled)
        {
            // As probabilities, so that 200 differences do not overflow.
            for (var sum = reach + rank; sum >= 0; sum--) ways[sum] = ((sum <= reach ? ways[sum] : 0) + (sum >= rank ? ways[sum - rank] : 0)) / 2;
            reach += rank;
        }
        var seen = (int)Math.Round(2 * plus);
        var lower = Math.Min(seen, total - seen);
        var tail = 0.0;
        for (var sum = 0; sum <= lower; sum++) tail += ways[sum];
        return Math.Min(1, 2 * tail);
    }

    private static double Approximate(int n, double ties, double plus)
    {
        var mean = n * (n + 1.0) / 4;
        var variance = (n * (n + 1.0) * ((2 * n) + 1) / 24) - (ties / 48);
        var away = Math.Max(0, Math.Abs(plus - mean) - 0.5);
        return Distributions.NormalOutside(away / Math.Sqrt(variance));
    }
}

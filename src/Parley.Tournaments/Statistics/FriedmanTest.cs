namespace Parley.Tournaments;

/// <summary>Whether several treatments differ at all, from their ranks within each of several blocks.</summary>
/// <remarks>
/// Friedman 1937, corrected for equal ranks (Conover 1999); the probability is that of Iman and Davenport's F (1980), which is less cautious than
/// χ². With it, Nemenyi's critical difference (1963) of mean ranks; see Demšar 2006.
/// </remarks>
/// <param name="Blocks">How many blocks.</param>
/// <param name="MeanRanks">Each treatment's mean rank, 1 for the best.</param>
/// <param name="ChiSquared">Friedman's statistic.</param>
/// <param name="ProbabilityOfChiSquared">How likely a statistic so large is if nothing differs, by χ².</param>
/// <param name="F">Iman's and Davenport's statistic; infinite where all blocks agree.</param>
/// <param name="Probability">How likely an F so large is if nothing differs.</param>
/// <param name="CriticalDifference">By how much mean ranks must differ for Nemenyi's test at 5%.</param>
public sealed record FriedmanTest(
    int Blocks, IReadOnlyList<double> MeanRanks, double ChiSquared, double ProbabilityOfChiSquared, double F, double Probability, double CriticalDifference)
{
    /// <summary>The test.</summary>
    /// <param name="blocks">The results by block and treatment, more being better; two blocks and two treatments at least.</param>
    public static FriedmanTest Of(IReadOnlyList<IReadOnlyList<double>> blocks)
    {
        var (n, k) = (blocks.Count, blocks[0].Count);
        var sums = new double[k];
        var allTies = 0.0;
        foreach (var block in blocks)
        {
            var (ranks, ties) = Ranks.Of([.. block.Select(x => -x)]);
            for (var j = 0; j < k; j++) sums[j] += ranks[j];
            allTies += ties;
        }
        var expected = n * (k + 1) / 2.0;
        var spread = (n * k * (k + 1) / 12.0) - (allTies / (12.0 * (k - 1)));
        var chi = spread <= 0 ? 0 : sums.Sum(r => (r - expected) * (r - expected)) / spread;
        var left = (n * (k - 1)) - chi;
        var f = chi == 0 ? 0 : left <= 1e-9 * n * k ? double.PositiveInfinity : (n - 1) * chi / left;
        return new(
            n, [.. sums.Select(r => r / n)], chi, Distributions.ChiSquaredAbove(chi, k - 1), f, Distributions.FisherAbove(f, k - 1, (k - 1.0) * (n - 1)),
            Distributions.RangeQuantile(0.95, k) / Math.Sqrt(2) * Math.Sqrt(k * (k + 1) / (6.0 * n)));
    }
}

namespace Parley.Tournaments;

/// <summary>Who did how well, and how sure that is.</summary>
/// <param name="Title">The tournament's title; empty for none.</param>
/// <param name="Matches">How many matches it is of.</param>
/// <param name="Part">Which part of a tournament it is of; null for all of it.</param>
/// <param name="Cluster">What the intervals and tests count as independent: <c>scenario</c>, or <c>repetition</c> where there is one scenario only.</param>
/// <param name="Clusters">How many of them there are.</param>
/// <param name="Standings">The strategies, best first.</param>
/// <param name="Friedman">Whether they differ at all; null with fewer than two clusters or strategies.</param>
/// <param name="Pairs">Each pair, by index into <paramref name="Standings"/>, with Wilcoxon's probability and the same after Holm.</param>
public sealed record Leaderboard(
    string Title, int Matches, string? Part, string Cluster, int Clusters, IReadOnlyList<Standing> Standings, FriedmanTest? Friedman, IReadOnlyList<PairTest> Pairs)
{
    /// <summary>The level of all tests.</summary>
    public const double Level = 0.05;

    /// <summary>Who is first, in words: <c>first: X; not told apart from Y at 5%</c>.</summary>
    public string Leaders
    {
        get
        {
            if (Standings.Count == 0) return "nobody played";
            var tied = Standings.Skip(1).Where(s => s.IsTied).Select(s => s.Strategy).ToList();
            if (Standings.Count == 1) return $"only {Standings[0].Strategy} played";
            if (Friedman is null) return $"first: {Standings[0].Strategy}; with one {Cluster} nothing can be said about chance";
            return tied.Count == 0
                ? $"first: {Standings[0].Strategy}; told apart from every other one at 5%"
                : $"first: {Standings[0].Strategy}; not told apart from {Listed(tied)} at 5%";
        }
    }

    /// <summary>
    /// How many clusters it takes before any pair can be told apart at all, whatever the results: Wilcoxon's smallest probability is 2^(1 − n), and Holm's correction
    /// multiplies it by the number of pairs.
    /// </summary>
    public int Needed
    {
        get
        {
            var n = 2;
            while (Math.Max(1, Pairs.Count) / (double)(1L << (n - 1)) > Level) n++;
            return n;
        }
    }

    private static string Listed(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}

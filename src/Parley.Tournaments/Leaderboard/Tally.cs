namespace Parley.Tournaments;

/// <summary>Adds up matches, in their order, into a leaderboard.</summary>
internal sealed class Tally(TournamentManifest manifest)
{
    private readonly bool _byScenario = manifest.Scenarios.Count > 1;
    private readonly Dictionary<string, int> _clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StrategyTally> _strategies =
        manifest.Plan.Strategies.ToDictionary(s => s, s => new StrategyTally(s), StringComparer.Ordinal);

    private int _matches;

    /// <summary>Adds a match.</summary>
    public void Add(MatchRow row)
    {
        _matches++;
        var name = _byScenario ? row.Scenario : row.Repetition.ToString();
        if (!_clusters.TryGetValue(name, out var cluster)) _clusters[name] = cluster = _clusters.Count;
        var sum = row.Seats.Sum(s => s.Discounted);
        foreach (var seat in row.Seats)
        {
            var partner = (sum - seat.Discounted) / (row.Seats.Count - 1);
            _strategies[seat.Strategy].Add(cluster, seat.Discounted, partner, sum, row.End == "agreement", row.Distances, row.Fault != Fault.None && row.By == seat.Party);
        }
    }

    /// <summary>The leaderboard of what was added.</summary>
    public Leaderboard Leaderboard()
    {
        var ranked = _strategies.Values.Where(s => s.Seats > 0).OrderByDescending(s => MatchRow.Rounded(s.MeanUtility)).ToList();
        var blocks = Blocks(ranked);
        var friedman = blocks.Count >= 2 && ranked.Count >= 2 ? FriedmanTest.Of(blocks) : null;
        var pairs = friedman is null ? [] : Pairs(blocks, ranked.Count);
        var standings = new List<Standing>();
        for (var s = 0; s < ranked.Count; s++)
        {
            var shares = s > 0 && MatchRow.Rounded(ranked[s].MeanUtility) == MatchRow.Rounded(ranked[s - 1].MeanUtility);
            standings.Add(ranked[s].Standing(
                shares ? standings[s - 1].Place : s + 1,
                friedman?.MeanRanks[s],
                s == 0 || friedman is null || friedman.Probability > Tournaments.Leaderboard.Level || pairs.Any(p => p.One == 0 && p.Other == s && p.Adjusted > Tournaments.Leaderboard.Level)));
        }
        return new(
            manifest.Plan.Title, _matches, manifest.Shard, _byScenario ? "scenario" : "repetition", _clusters.Count, standings, friedman, pairs);
    }

    // Ranks need every strategy in a block.
    private List<double[]> Blocks(List<StrategyTally> ranked) =>
        [.. Enumerable.Range(0, _clusters.Count).Where(c => ranked.TrueForAll(s => s.Played(c))).Select(c => ranked.Select(s => MatchRow.Rounded(s.UtilityIn(c))).ToArray())];

    private static List<PairTest> Pairs(List<double[]> blocks, int count)
    {
        var pairs = new List<(int One, int Other, double Probability)>();
        for (var one = 0; one < count; one++)
            for (var other = one + 1; other < count; other++)
                pairs.Add((one, other, SignedRanks.Probability(blocks.Select(b => MatchRow.Rounded(b[one] - b[other])))));
        var adjusted = Holm.Adjusted([.. pairs.Select(p => p.Probability)]);
        return [.. pairs.Select((p, i) => new PairTest(p.One, p.Other, p.Probability, adjusted[i]))];
    }
}

namespace Parley.Engine.Bargaining;

/// <summary>
/// The subgame-perfect equilibrium of alternating offers over a list of packages: what two perfectly informed parties would sign, and when.
/// </summary>
/// <remarks>
/// <para>Ståhl 1972 and Rubinstein 1982, by backward induction from the deadline; breakdown and outside options as in Binmore, Rubinstein and
/// Wolinsky 1986. A responder accepts what is at least what rejecting or leaving is worth to it (indifferent: accepts, or stays). The proposer chooses, among
/// what would be accepted, what is best for itself (of equals, what is better for the other; of those, the first listed) and offers it unless
/// waiting or leaving is worth more to it.</para>
/// <para>Cost: O(packages · log packages) once, then O(log of the undominated ones) an offer. Utilities are floating point; discount factors are
/// multiplied up offer by offer in the same order on every machine.</para>
/// </remarks>
public static class PerfectEquilibrium
{
    /// <summary>Solves a game.</summary>
    /// <exception cref="ArgumentException">The game has a <see cref="OfferGame.Fault"/>.</exception>
    public static PerfectOutcome Of(OfferGame game)
    {
        if (game.Fault() is { } fault) throw new ArgumentException(fault, nameof(game));
        var stairs = Undominated(game.Packages);
        double[] outside = [game.Outside.First, game.Outside.Second], breakdown = [game.Breakdown.First, game.Breakdown.Second];
        var (within, between) = Steps(game);
        var values = new double[2];
        var later = new double[2];
        var (end, package, by, chance) = (TalksEnd.Deadline, -1, -1, 1.0);
        var last = (2 * game.Rounds) - 1;
        var ends = (long)last;
        for (var k = (long)last; k >= 0; k--)
        {
            var isRoundOver = k % 2 == 1;
            var risk = isRoundOver ? game.BreakdownRisk : 0;
            for (var p = 0; p < 2; p++)
                later[p] = k == last ? outside[p] : ((1 - risk) * (isRoundOver ? between[p] : within[p]) * values[p]) + (risk * breakdown[p]);
            var proposer = k % 2 == 0 ? game.Opens : 1 - game.Opens;
            var responder = 1 - proposer;
            var leaves = outside[responder] > later[responder];
            var refused = leaves ? outside[proposer] : later[proposer];
            var offer = BestFor(proposer, stairs, leaves ? outside[responder] : later[responder]);
            if (offer >= 0 && Utility(stairs[offer], proposer) >= Math.Max(refused, outside[proposer]))
            {
                (values[0], values[1]) = (stairs[offer].First, stairs[offer].Second);
                (end, package, by, ends, chance) = (TalksEnd.Agreement, stairs[offer].Index, proposer, k, 1);
            }
            else if (k == last)
            {
                (values[0], values[1]) = (outside[0], outside[1]);
            }
            else if (leaves || outside[proposer] > refused)
            {
                (values[0], values[1]) = (outside[0], outside[1]);
                (end, package, by, ends, chance) = (TalksEnd.Left, -1, outside[proposer] > refused ? proposer : responder, k, 1);
            }
            else
            {
                (values[0], values[1]) = (later[0], later[1]);
                chance *= 1 - risk;
            }
        }
        // The last round is time 1, and so is the only one.
        var isLate = game.Rounds == 1 && game.DiscountPer == DiscountPer.Deadline;
        return new()
        {
            End = end,
            Package = package,
            Offer = (int)ends,
            By = by,
            Chance = chance,
            Values = (values[0] * (isLate ? game.Discount.First : 1), values[1] * (isLate ? game.Discount.Second : 1)),
        };
    }

    /// <summary>
    /// What two parties who know each other would sign at once: the equilibrium over a scenario's acceptable frontier, under the rules' deadline in rounds, discount
    /// factors and risk of breakdown. No deal is worth 0 to each.
    /// </summary>
    /// <returns>The outcome; its package is a point of <see cref="Scenario.AcceptableFrontier"/>.</returns>
    /// <exception cref="ScenarioException">There are not two parties who must both consent.</exception>
    /// <exception cref="ArgumentException">The rules have a <see cref="TalksRules.Fault"/>.</exception>
    public static PerfectOutcome Of(Scenario scenario, TalksRules rules)
    {
        if (scenario.Parties != 2 || scenario.Space.Must is not null)
            throw new ScenarioException("the equilibrium of alternating offers is known for two parties who must both consent");
        if (rules.Fault(scenario.Parties) is { } fault) throw new ArgumentException(fault, nameof(rules));
        var frontier = scenario.AcceptableFrontier;
        return Of(new OfferGame
        {
            Packages = [.. Enumerable.Range(0, frontier.Count).Select(k => (scenario.Utility(0, frontier.Value(k, 0)), scenario.Utility(1, frontier.Value(k, 1))))],
            Rounds = rules.Rounds,
            Opens = rules.First,
            Discount = (rules.Discount?[0] ?? 1, rules.Discount?[1] ?? 1),
            DiscountPer = rules.DiscountPer,
            BreakdownRisk = rules.BreakdownRisk,
        });
    }

    // What a utility at the next offer is worth now: to the second offer of a round, and to the first of the next.
    private static (double[] Within, double[] Between) Steps(OfferGame game)
    {
        double[] factors = [game.Discount.First, game.Discount.Second];
        if (game.DiscountPer == DiscountPer.Offer) return (factors, factors);
        return ([1, 1], game.Rounds == 1 ? [1, 1] : Array.ConvertAll(factors, f => Portable.Pow(f, 1.0 / (game.Rounds - 1))));
    }

    // By the first party's utility, descending; the second's then ascends.
    private static List<(double First, double Second, int Index)> Undominated(IReadOnlyList<(double First, double Second)> packages)
    {
        var kept = new List<(double First, double Second, int Index)>();
        foreach (var (package, index) in packages.Select((p, k) => (p, k)).OrderByDescending(p => p.p.First).ThenByDescending(p => p.p.Second).ThenBy(p => p.k))
            if (kept.Count == 0 || package.Second > kept[^1].Second) kept.Add((package.First, package.Second, index));
        return kept;
    }

    private static double Utility((double First, double Second, int Index) package, int party) => party == 0 ? package.First : package.Second;

    // The proposer's best package that gives the other at least so much; −1 where none does.
    private static int BestFor(int proposer, List<(double First, double Second, int Index)> stairs, double least)
    {
        var (from, to) = (0, stairs.Count);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            // The first party's offers: the first package good enough for the second. The second's: the last good enough for the first.
            if (proposer == 0 ? stairs[middle].Second >= least : stairs[middle].First < least) to = middle;
            else from = middle + 1;
        }
        return proposer == 0 ? (from < stairs.Count ? from : -1) : from - 1;
    }
}

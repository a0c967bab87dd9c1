using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>Plays matches in this process.</summary>
/// <param name="plan">The plan.</param>
/// <param name="watched">What stands in for each strategy; null: the strategies themselves.</param>
internal sealed class OwnPlayer(TournamentPlan plan, IReadOnlyList<Func<int, IStrategy>>? watched = null) : IMatchPlayer
{
    private readonly TalksRules[][] _rules = [.. plan.Scenarios.Select(s => plan.Deadlines.Select(d => Rules(plan, s, d)).ToArray())];

    /// <inheritdoc/>
    public Played Play(Match match, CancellationToken cancel)
    {
        var scenario = plan.Scenarios[match.Scenario];
        var seated = new IStrategy[match.Seats.Length];
        for (var p = 0; p < seated.Length; p++) seated[p] = watched is null ? plan.Strategies[match.Seats[p]].Strategy! : watched[match.Seats[p]](p);
        return Played.Of(plan.Protocol.Run(scenario.Talks, seated, _rules[match.Scenario][match.Deadline], match.Seed(plan), trace: null, cancel));
    }

    /// <inheritdoc/>
    public void Dispose() { }

    /// <summary>Each party's discount factor; null where nobody discounts.</summary>
    public static double[]? Discounts(TournamentPlan plan, PlannedScenario scenario)
    {
        var factors = new double[scenario.Parties];
        for (var p = 0; p < factors.Length; p++)
        {
            var written = plan.Discounting.IsFromCase ? scenario.Model.Case.Parties[p].Discount : null;
            factors[p] = written is null ? plan.Discounting.Factor : (double)scenario.Model.Judgement(written);
        }
        return Array.TrueForAll(factors, f => f == 1) ? null : factors;
    }

    private static TalksRules Rules(TournamentPlan plan, PlannedScenario scenario, Deadline deadline) => new()
    {
        Rounds = deadline.Rounds,
        Seconds = deadline.Seconds,
        SecondsPerOffer = (deadline.Least, deadline.Most),
        BreakdownRisk = plan.BreakdownRisk,
        Discount = Discounts(plan, scenario),
        DiscountPer = plan.DiscountPer,
    };
}

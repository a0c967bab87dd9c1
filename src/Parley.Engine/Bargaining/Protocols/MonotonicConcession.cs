namespace Parley.Engine.Bargaining;

/// <summary>
/// Zeuthen's bargaining: two parties put an offer each on the table, at first their favourites; as long as neither offer gives the other as much as its own,
/// the party that risks less by standing firm concedes a step.
/// </summary>
/// <remarks>
/// <para>Zeuthen 1930, Harsanyi 1956; Rosenschein and Zlotkin 1994 for packages. The risk limit of party i, whose offer x_i stands against x_j, is
/// (u_i(x_i) − u_i(x_j)) / (u_i(x_i) − d_i): the greatest chance of no deal that it would rather bear than give in. The smaller limit concedes; who
/// that is depends on both parties' utilities, so the protocol works it out over the frontier of acceptable packages, and strategies are
/// only told. The smaller limit belongs to the offer with the smaller Nash product, so products are compared, in whole numbers.</para>
/// <para>A step goes to the next package of the frontier. The offer with the larger product stays, so no offer passes the largest one, and the talks
/// end at the Nash product's maximum. Where limits are equal, the party that opens concedes: if both did, they could pass each other at two
/// equal maxima and end lower. With several maxima, which of them is met depends on who opens.</para>
/// <para>Where the frontier has more packages than the deadline has rounds, a round holds as many steps as it takes to meet in time. A step is O(1);
/// the frontier is found once for a scenario. Offers below a floor, or that an audience blocks, are not on it.</para>
/// </remarks>
public sealed class MonotonicConcession : IProtocol
{
    /// <inheritdoc/>
    public string Name => "monotonic-concession";

    /// <inheritdoc/>
    public string? Objection(Scenario scenario) => scenario switch
    {
        { Parties: not 2 } => $"Concessions by risk limits are for two parties, and there are {scenario.Parties}.",
        { Space.Must: not null } => "Concessions by risk limits need both parties' consent, and here fewer suffice.",
        _ => null,
    };

    /// <inheritdoc/>
    public TalksOutcome Run(
        Scenario scenario, IReadOnlyList<IStrategy> strategies, TalksRules rules, ulong seed, Trace? trace = null, CancellationToken cancel = default) =>
        Objection(scenario) is { } objection ? throw new ScenarioException(objection)
            : new TalksSession(scenario, strategies, rules, seed, trace, cancel).Run(Talk);

    private static TalksOutcome Talk(TalksSession session)
    {
        var frontier = session.Scenario.AcceptableFrontier;
        if (frontier.Count == 0) return session.Ends(TalksEnd.Deadline);
        // The first party's offer comes down from the first point of the frontier, the second's from the last.
        Span<int> at = [0, frontier.Count - 1];
        // Nobody concedes in the first round, unless it is the only one.
        var (steps, from) = session.Rules.Rounds == 1 ? (frontier.Count, 0) : (1 + ((frontier.Count - 2) / (session.Rules.Rounds - 1)), 1);
        for (var round = 0; round < session.Rules.Rounds; round++)
        {
            session.Check();
            session.Clock.Think();
            if (session.Clock.IsOut) return session.Ends(TalksEnd.Deadline);
            var turn = session.At(round);
            for (var k = 0; round >= from && k < steps && at[0] < at[1]; k++)
            {
                var conceding = ZeuthenRisk.Conceding(session.Scenario.Space.NoDeal, frontier, at[0], at[1], session.Rules.First);
                at[conceding] += conceding == 0 ? 1 : -1;
            }
            var offers = new Offer[2];
            for (var k = 0; k < 2; k++)
            {
                var p = (session.Rules.First + k) % 2;
                offers[p] = session.Book.Write(Array.ConvertAll(frontier[at[p]].Package, o => (short)o));
                session.Put(p, turn, offers[p]);
            }
            for (var p = 0; p < 2; p++) session.Tell(p, turn, offers[p]);
            if (at[0] >= at[1]) return session.Agreed(offers[0], -1);
            if (session.BreaksDown()) return session.Ends(TalksEnd.Breakdown);
        }
        return session.Ends(TalksEnd.Deadline);
    }
}

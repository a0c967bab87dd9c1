namespace Parley.Engine.Bargaining;

/// <summary>
/// Monotonic concession with the parties' own offers: all propose at once, round by round, never giving any other party less than before; an
/// offer that gives every party at least what its own offer does is the deal.
/// </summary>
/// <remarks>
/// Rosenschein and Zlotkin 1994 for two parties; Endriss 2006 for more. The mediator, who knows the utilities, sees to the rules: an offer that gives another party less
/// than its proposer's last one does not count, and the last one stands. Standing still is allowed until the deadline (Rosenschein and
/// Zlotkin break the talks off when all do, which would punish any strategy that waits). Where several offers are
/// agreed on at once, one is drawn. Nobody is asked to accept. A round takes O(parties²).
/// </remarks>
public sealed class OwnConcessions : IProtocol
{
    /// <inheritdoc/>
    public string Name => "own-concessions";

    /// <inheritdoc/>
    public string? Objection(Scenario scenario) =>
        scenario.Space.Must is null ? null : "Simultaneous concessions need everybody's consent, and here fewer suffice.";

    /// <inheritdoc/>
    public TalksOutcome Run(
        Scenario scenario, IReadOnlyList<IStrategy> strategies, TalksRules rules, ulong seed, Trace? trace = null, CancellationToken cancel = default) =>
        Objection(scenario) is { } objection ? throw new ScenarioException(objection)
            : new TalksSession(scenario, strategies, rules, seed, trace, cancel).Run(Talk);

    private static TalksOutcome Talk(TalksSession session)
    {
        var parties = session.Parties;
        var (standing, agreed) = (new Offer[parties], new List<int>());
        for (var round = 0; round < session.Rules.Rounds; round++)
        {
            session.Check();
            for (var p = 0; p < parties; p++) session.Clock.Think();
            if (session.Clock.IsOut) return session.Ends(TalksEnd.Deadline);
            var turn = session.At(round);
            for (var k = 0; k < parties; k++)
            {
                var p = (session.Rules.First + k) % parties;
                var offer = session.Propose(p, turn);
                if (offer.IsNone || IsMonotonic(session.Book, p, standing[p], offer)) standing[p] = offer;
                session.Put(p, turn, standing[p]);
                if (offer.IsNone) return session.Ends(TalksEnd.Left, p);
            }
            for (var p = 0; p < parties; p++) session.Tell(p, turn, standing[p]);
            agreed.Clear();
            for (var p = 0; p < parties; p++)
                if (SuitsAll(session.Book, standing, p)) agreed.Add(p);
            if (agreed.Count > 0) return session.Agreed(standing[agreed[agreed.Count == 1 ? 0 : session.Random.NextInt(agreed.Count)]], -1);
            if (session.BreaksDown()) return session.Ends(TalksEnd.Breakdown);
        }
        return session.Ends(TalksEnd.Deadline);
    }

    private static bool IsMonotonic(OfferBook book, int proposer, Offer before, Offer now)
    {
        for (var p = 0; p < book.Scenario.Parties && !before.IsNone; p++)
            if (p != proposer && book.Utility(p, now) < book.Utility(p, before)) return false;
        return true;
    }

    private static bool SuitsAll(OfferBook book, Offer[] standing, int proposer)
    {
        for (var p = 0; p < standing.Length; p++)
            if (book.Utility(p, standing[proposer]) < book.Utility(p, standing[p])) return false;
        return true;
    }
}

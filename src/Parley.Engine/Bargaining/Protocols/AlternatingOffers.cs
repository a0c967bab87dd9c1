namespace Parley.Engine.Bargaining;

/// <summary>
/// Stacked alternating offers, for two parties and more: parties propose in turn; the others answer each proposal in turn; when enough accept,
/// it is the deal; the first rejection that makes that impossible passes the floor to the next party.
/// </summary>
/// <remarks>
/// Aydoğan, Festen, Hindriks and Jonker 2017. Everybody must accept unless the space says that fewer suffice. An offer takes O(parties) besides
/// what the strategies do.
/// </remarks>
public sealed class AlternatingOffers : IProtocol
{
    /// <inheritdoc/>
    public string Name => "alternating-offers";

    /// <inheritdoc/>
    public TalksOutcome Run(
        Scenario scenario, IReadOnlyList<IStrategy> strategies, TalksRules rules, ulong seed, Trace? trace = null, CancellationToken cancel = default) =>
        new TalksSession(scenario, strategies, rules, seed, trace, cancel).Run(Talk);

    private static TalksOutcome Talk(TalksSession session)
    {
        var (rules, parties) = (session.Rules, session.Parties);
        for (var round = 0; round < rules.Rounds; round++)
        {
            session.Check();
            for (var k = 0; k < parties; k++)
            {
                var proposer = (rules.First + k) % parties;
                session.Clock.Think();
                if (session.Clock.IsOut) return session.Ends(TalksEnd.Deadline);
                var turn = session.At(round);
                var offer = session.Propose(proposer, turn);
                session.Put(proposer, turn, offer);
                if (offer.IsNone) return session.Ends(TalksEnd.Left, proposer);
                session.Tell(proposer, turn, offer);
                if (session.Answers(proposer, turn, offer) is { } outcome) return outcome;
            }
            if (session.BreaksDown()) return session.Ends(TalksEnd.Breakdown);
        }
        return session.Ends(TalksEnd.Deadline);
    }
}

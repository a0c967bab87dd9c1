namespace Parley.Engine.Bargaining;

/// <summary>
/// The single negotiating text: a mediator drafts, nobody else does. It changes the standing text in one place or two, the parties say whether
/// they prefer the change, and when enough do it stands. The last text is put to everybody, and is the deal only when enough accept.
/// </summary>
/// <remarks>
/// <para>Fisher 1978 and Raiffa 1982 describe it; Klein, Faratin, Sayama and Bar-Yam 2003 run it on machines, with annealing. The first text is drawn
/// evenly from all packages. A change gives one issue, one time in four two, another option, drawn evenly; issues that then arise
/// get an option drawn evenly; what cannot be offered is drafted anew, at most <see cref="Drafts"/> times. Enough are those that suffice to agree:
/// everybody unless the space says otherwise.</para>
/// <para>Votes are what <see cref="Negotiator.Prefers"/> says. With a <see cref="Temperature"/> T the parties have bound themselves to anneal: a vote
/// against counts as one for with the chance exp(−loss / (T · time left)), so that a text all are stuck with can be left while there is
/// time. The loss is in utility.</para>
/// <para>A text takes O(parties + issues), besides the strategies. Each counts as an offer and takes the time of one.</para>
/// </remarks>
public sealed class SingleText : IProtocol
{
    private const int Drafts = 64;

    /// <inheritdoc/>
    public string Name => Temperature > 0 ? "single-text-annealed" : "single-text";

    /// <summary>How readily losses are voted for at the beginning, in utility; 0: never.</summary>
    public double Temperature { get; init; }

    /// <summary>How many texts the mediator proposes in a round, for each party at the table; 1 or more.</summary>
    public int TextsPerParty { get; init; } = 10;

    /// <inheritdoc/>
    public TalksOutcome Run(
        Scenario scenario, IReadOnlyList<IStrategy> strategies, TalksRules rules, ulong seed, Trace? trace = null, CancellationToken cancel = default) =>
        new TalksSession(scenario, strategies, rules, seed, trace, cancel).Run(Talk);

    private TalksOutcome Talk(TalksSession session)
    {
        var turn = session.At(0);
        var standing = session.Scenario.Offers.Draw(session.Book, 0, double.NegativeInfinity, double.PositiveInfinity, session.Random);
        // Audiences can leave so little that nothing is drawn; what some party could accept will then do to begin with.
        for (var p = 0; p < session.Parties && standing.IsNone; p++) standing = session.Scenario.Offers.AtLeast(session.Book, p, 0);
        if (standing.IsNone) return session.Ends(TalksEnd.Deadline);
        session.Put(-1, turn, standing);
        var draft = new int[session.Scenario.Issues];
        for (var round = 0; round < session.Rules.Rounds; round++)
        {
            session.Check();
            for (var text = 0; text < TextsPerParty * session.Parties; text++)
            {
                session.Clock.Think();
                if (session.Clock.IsOut) return Sign(session, turn, standing);
                turn = session.At(round);
                var proposed = Draft(session, standing, draft);
                if (proposed.IsNone) continue;
                session.Put(-1, turn, proposed);
                if (Prefer(session, turn, proposed, standing)) standing = proposed;
            }
            if (session.BreaksDown()) return session.Ends(TalksEnd.Breakdown);
        }
        return Sign(session, turn, standing);
    }

    private static TalksOutcome Sign(TalksSession session, in Turn turn, Offer standing) =>
        session.Answers(-1, turn, standing) ?? session.Ends(TalksEnd.Deadline);

    // The standing text with a change that can be offered; none where no draft could.
    private static Offer Draft(TalksSession session, Offer standing, int[] draft)
    {
        Span<short> options = draft.Length <= 512 ? stackalloc short[draft.Length] : new short[draft.Length];
        for (var k = 0; k < Drafts; k++)
        {
            var from = session.Book.Options(standing);
            for (var i = 0; i < draft.Length; i++) draft[i] = from[i];
            PackageMutation.Change(session.Scenario.Space, draft, session.Random.NextInt(4) == 0 ? 2 : 1, session.Random);
            for (var i = 0; i < draft.Length; i++) options[i] = (short)draft[i];
            if (session.Book.Write(options) is { IsNone: false } proposed && proposed != standing) return proposed;
        }
        return Offer.None;
    }

    // Everyone votes, also when the matter is settled: what a party says must not depend on who was asked before.
    private bool Prefer(TalksSession session, in Turn turn, Offer proposed, Offer standing)
    {
        var (refusing, isBlocked) = (0, false);
        for (var p = 0; p < session.Parties; p++)
        {
            if (session.Votes(p, turn, proposed, standing)) continue;
            if (Temperature > 0)
            {
                var loss = session.Book.Utility(p, standing) - session.Book.Utility(p, proposed);
                var warmth = Temperature * (1 - turn.Time);
                if (session.Random.NextUnit() < (loss <= 0 ? 1 : warmth > 0 ? Portable.Exp(-loss / warmth) : 0)) continue;
            }
            isBlocked |= session.Blocks(p, ++refusing);
        }
        return !isBlocked;
    }
}

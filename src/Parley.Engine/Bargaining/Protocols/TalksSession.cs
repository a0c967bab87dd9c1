using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>One run of talks, whatever the protocol: who sits where, the clock, the trace, and how it ends.</summary>
internal sealed class TalksSession
{
    private readonly Scenario _scenario;
    private readonly IReadOnlyList<IStrategy> _strategies;
    private readonly Negotiator[] _negotiators;
    private readonly Trace? _trace;
    private readonly RandomStream _random;
    private readonly ulong _seed;
    private Turn _turn;
    private int _acting = -1;
    private int _offers;

    public TalksSession(Scenario scenario, IReadOnlyList<IStrategy> strategies, TalksRules rules, ulong seed, Trace? trace)
    {
        if (strategies.Count != scenario.Parties) throw new ArgumentException("One strategy for every party is needed.", nameof(strategies));
        (_scenario, _strategies, Rules, _trace, _seed) = (scenario, strategies, rules, trace, seed);
        _random = new(seed);
        Book = new(scenario);
        Clock = new(rules, new(seed ^ 0xC10C_C10C_C10C_C10C));
        _negotiators = new Negotiator[scenario.Parties];
        trace?.Open(Book);
    }

    public TalksRules Rules { get; }

    public OfferBook Book { get; }

    public int Parties => _scenario.Parties;

#pragma warning disable MA0069, CA1051 // A struct that changes: a property would hand out copies.
    public TalksClock Clock;
#pragma warning restore MA0069, CA1051

    /// <summary>The talks' own random numbers.</summary>
    public RandomStream Random => _random;

    public Turn At(int round) => _turn = new(round, Clock.At(round));

    /// <summary>Everyone takes a seat.</summary>
    public void Begin()
    {
        for (var p = 0; p < _negotiators.Length; p++)
        {
            _acting = p;
            _negotiators[p] = _strategies[p].Sit();
            // Streams of different parties and seeds are apart: each starts from a number that the generator itself has mixed.
            _negotiators[p].Sit(new(Book, p, Rules, RandomStreamSeed(p)));
        }
        _acting = -1;
    }

    /// <summary>Runs the talks; whatever a strategy throws is its own party's forfeit.</summary>
    public TalksOutcome Guarded(Func<TalksOutcome> talk)
    {
        try
        {
            return talk();
        }
#pragma warning disable CA1031 // A strategy may throw anything at all.
        catch (Exception e) when (_acting >= 0 && e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Forfeit(_acting, $"it threw {e.GetType().Name}: {FirstLine(e.Message)}");
        }
    }

    public Offer Propose(int party, in Turn turn)
    {
        _acting = party;
        var offer = _negotiators[party].Propose(turn);
        if (!offer.IsNone && !Book.Holds(offer)) throw new ArgumentException($"proposed offer {offer.Place}, which is none of these talks");
        _acting = -1;
        _trace?.Add(new(turn.Round, turn.Time, party, offer.IsNone ? TraceKind.Leave : TraceKind.Propose, offer));
        if (!offer.IsNone) _offers++;
        return offer;
    }

    /// <summary>Asks the others, in turn; the outcome where the talks end with it.</summary>
    public TalksOutcome? Answers(int proposer, in Turn turn, Offer offer)
    {
        for (var p = 0; p < _negotiators.Length; p++)
        {
            if (p == proposer) continue;
            _acting = p;
            _negotiators[p].Observe(turn, proposer, offer);
        }
        var (accepting, refusing) = (1, 0);
        var (must, needed) = (_scenario.Space.Must, _scenario.Space.Must is null ? Parties : _scenario.Space.AtLeast);
        for (var k = 1; k < Parties; k++)
        {
            var p = (proposer + k) % Parties;
            _acting = p;
            var answer = _negotiators[p].Respond(turn, offer);
            _acting = -1;
            _trace?.Add(new(turn.Round, turn.Time, p, answer switch { Answer.Accept => TraceKind.Accept, Answer.Leave => TraceKind.Leave, _ => TraceKind.Reject }, offer));
            if (answer == Answer.Leave) return Ends(TalksEnd.Left, p);
            if (answer == Answer.Accept)
            {
                if (++accepting == Parties) return Agreed(offer, p);
                continue;
            }
            refusing++;
            if (must is null || must[p] || Parties - refusing < needed) return null;
        }
        return Agreed(offer, -1);
    }

    public bool BreaksDown() => Rules.BreakdownRisk > 0 && _random.NextUnit() < Rules.BreakdownRisk;

    public TalksOutcome Agreed(Offer offer, int by)
    {
        var utilities = new double[Parties];
        var discounted = new double[Parties];
        for (var p = 0; p < utilities.Length; p++)
        {
            utilities[p] = Book.Utility(p, offer);
            discounted[p] = utilities[p] * DiscountAt(p);
        }
        return new()
        {
            End = TalksEnd.Agreement,
            Package = Book.Package(offer),
            Round = _turn.Round,
            Time = _turn.Time,
            Offers = _offers,
            By = by,
            Utilities = utilities,
            Discounted = discounted,
        };
    }

    public TalksOutcome Ends(TalksEnd end, int by, string? reason = null) => new()
    {
        End = end,
        Round = _turn.Round,
        Time = _turn.Time,
        Offers = _offers,
        By = by,
        Reason = reason,
        Utilities = new double[Parties],
        Discounted = new double[Parties],
    };

    public TalksOutcome Forfeit(int party, string reason) => Ends(TalksEnd.Forfeit, party, reason);

    private double DiscountAt(int party)
    {
        var factor = Rules.Discount?[party] ?? 1;
        return factor == 1 ? 1 : Portable.Pow(factor, Rules.DiscountPer == DiscountPer.Offer ? _offers - 1 : _turn.Time);
    }

    private ulong RandomStreamSeed(int party) => new RandomStream(_seed + (ulong)(party + 1)).NextBits();

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }
}

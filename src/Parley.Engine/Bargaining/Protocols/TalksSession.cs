using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>One run of talks, whatever the protocol: who sits where, the clock, the trace, and how it ends.</summary>
internal sealed class TalksSession
{
    private readonly IReadOnlyList<IStrategy> _strategies;
    private readonly Negotiator?[] _negotiators;
    private readonly Trace? _trace;
    private readonly RandomStream _seats;
    private readonly int[]? _heard;
    private Turn _turn;
    private int _acting = -1;
    private int _offers;
    private bool _isTelling;

    /// <exception cref="ArgumentException">The strategies or the rules do not fit the scenario.</exception>
    public TalksSession(Scenario scenario, IReadOnlyList<IStrategy> strategies, TalksRules rules, ulong seed, Trace? trace, CancellationToken cancel)
    {
        if (strategies.Count != scenario.Parties) throw new ArgumentException("One strategy for every party is needed.", nameof(strategies));
        if (rules.Fault(scenario.Parties) is { } fault) throw new ArgumentException(fault, nameof(rules));
        (Scenario, _strategies, Rules, _trace, Cancel) = (scenario, strategies, rules, trace, cancel);
        Random = new(seed);
        // Streams of different parties and seeds are apart: each starts from a number that the generator itself has mixed.
        _seats = new(seed ^ 0x5EA7_5EA7_5EA7_5EA7);
        Book = new(scenario);
        Clock = new(rules, new(seed ^ 0xC10C_C10C_C10C_C10C));
        _negotiators = new Negotiator[scenario.Parties];
        _heard = trace is null ? null : new int[scenario.Parties];
        trace?.Open(Book);
    }

    public Scenario Scenario { get; }

    public TalksRules Rules { get; }

    public OfferBook Book { get; }

    public CancellationToken Cancel { get; }

    public int Parties => Scenario.Parties;

#pragma warning disable MA0069, CA1051 // A struct that changes: a property would hand out copies.
    public TalksClock Clock;
#pragma warning restore MA0069, CA1051

    /// <summary>The talks' own random numbers.</summary>
    public RandomStream Random { get; }

    public Turn At(int round) => _turn = new(round, Clock.At(round));

    /// <summary>Seats everyone and runs the talks; whatever a strategy throws is its own party's forfeit.</summary>
    public TalksOutcome Run(Func<TalksSession, TalksOutcome> talk)
    {
        var outcome = Guarded(talk);
        _trace?.Close(outcome, _isTelling ? _heard![outcome.By] : 0);
        return outcome;
    }

    private TalksOutcome Guarded(Func<TalksSession, TalksOutcome> talk)
    {
        try
        {
            Seat();
            return talk(this);
        }
#pragma warning disable CA1031 // A strategy may throw anything at all, a cancellation that nobody asked for included.
        catch (Exception e) when (_acting >= 0 && !(e is OperationCanceledException && Cancel.IsCancellationRequested))
#pragma warning restore CA1031
        {
            return Ends(TalksEnd.Forfeit, _acting, $"it threw {e.GetType().Name}: {FirstLine(e.Message)}");
        }
        finally
        {
            foreach (var negotiator in _negotiators) negotiator?.Release();
        }
    }

    /// <summary>Stops talks that are no longer wanted; asked every round, as a strategy may take its time.</summary>
    public void Check() => Cancel.ThrowIfCancellationRequested();

    /// <summary>Asks a party for its offer.</summary>
    public Offer Propose(int party, in Turn turn)
    {
        _acting = party;
        var offer = Negotiator(party).Propose(turn);
        if (!offer.IsNone && !Book.Holds(offer)) throw new ArgumentException($"it proposed offer {offer.Place}, which is none of these talks");
        _acting = -1;
        return offer;
    }

    /// <summary>Writes down that a party, or −1 for the mediator, puts an offer on the table or walks away.</summary>
    public void Put(int party, in Turn turn, Offer offer)
    {
        _trace?.Add(new(turn.Round, turn.Time, party, offer.IsNone ? TraceKind.Leave : TraceKind.Propose, offer));
        if (!offer.IsNone) _offers++;
    }

    /// <summary>Tells everyone else of an offer.</summary>
    public void Tell(int proposer, in Turn turn, Offer offer)
    {
        _isTelling = true;
        for (var p = 0; p < Parties; p++)
        {
            if (p == proposer) continue;
            if (_heard is not null) _heard[p]++;
            _acting = p;
            Negotiator(p).Observe(turn, proposer, offer);
        }
        _acting = -1;
        _isTelling = false;
    }

    /// <summary>
    /// Asks everyone but the proposer (−1: everyone), in turn, whether they accept; the outcome where the talks end with it. The
    /// first rejection after which too few could accept ends the asking.
    /// </summary>
    public TalksOutcome? Answers(int proposer, in Turn turn, Offer offer)
    {
        var (asked, refusing, last) = (proposer < 0 ? Parties : Parties - 1, 0, proposer);
        for (var k = 1; k <= asked; k++)
        {
            var p = (proposer + k) % Parties;
            _acting = p;
            var answer = Negotiator(p).Respond(turn, offer);
            _acting = -1;
            _trace?.Add(new(turn.Round, turn.Time, p, answer switch { Answer.Accept => TraceKind.Accept, Answer.Leave => TraceKind.Leave, _ => TraceKind.Reject }, offer));
            if (answer == Answer.Leave) return Ends(TalksEnd.Left, p);
            if (answer == Answer.Accept) last = p;
            else if (Blocks(p, ++refusing)) return null;
        }
        return Agreed(offer, last);
    }

    /// <summary>Whether a party prefers a text to the standing one.</summary>
    public bool Votes(int party, in Turn turn, Offer proposed, Offer standing)
    {
        _acting = party;
        var vote = Negotiator(party).Prefers(turn, proposed, standing);
        _acting = -1;
        _trace?.Add(new(turn.Round, turn.Time, party, vote ? TraceKind.Accept : TraceKind.Reject, proposed));
        return vote;
    }

    /// <summary>Whether a party's refusal, with which so many refuse, leaves too few to agree.</summary>
    public bool Blocks(int party, int refusing) =>
        Scenario.Space.Must is not { } must || must[party] || Parties - refusing < Scenario.Space.AtLeast;

    public bool BreaksDown() => Rules.BreakdownRisk > 0 && Random.NextUnit() < Rules.BreakdownRisk;

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

    public TalksOutcome Ends(TalksEnd end, int by = -1, string? reason = null) => new()
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

    private void Seat()
    {
        for (var p = 0; p < _negotiators.Length; p++)
        {
            var seat = new Seat(Book, p, Rules, _seats.NextBits());
            _acting = p;
            _negotiators[p] = _strategies[p].Sit() ?? throw new InvalidOperationException("nobody took the seat");
            Negotiator(p).Sit(seat);
        }
        _acting = -1;
    }

    private Negotiator Negotiator(int party) => _negotiators[party]!;

    // Portable: Math.Pow may differ between machines in the last bit.
    private double DiscountAt(int party)
    {
        var factor = Rules.Discount?[party] ?? 1;
        return factor == 1 ? 1 : Portable.Pow(factor, Rules.DiscountPer == DiscountPer.Offer ? Math.Max(_offers - 1, 0) : _turn.Time);
    }

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }
}

namespace Parley.Engine.Bargaining;

/// <summary>A negotiator put together from a bidding strategy, an opponent model and an acceptance condition.</summary>
/// <remarks>Baarslag, Hindriks, Hendrikx, Dirkzwager and Jonker 2014. Offers below the floor are rejected before the condition is asked.</remarks>
/// <param name="bidding">What to offer.</param>
/// <param name="acceptance">What to take.</param>
/// <param name="model">Makes a model of one other party; null for none.</param>
public sealed class BoaNegotiator(BiddingStrategy bidding, AcceptanceCondition acceptance, Func<OpponentModel>? model = null) : Negotiator
{
    private BoaTable? _table;
    private OpponentModel?[] _models = [];
    private Offer _planned;
    private Turn _plannedAt;
    private bool _hasPlan;

    private BoaTable Table => _table ?? throw new InvalidOperationException("The talks have not begun.");

    /// <inheritdoc/>
    public override Offer Propose(in Turn turn)
    {
        var offer = Plan(turn);
        _hasPlan = false;
        if (offer.IsNone) return offer;
        Table.Make(offer);
        bidding.Made(turn, offer);
        return offer;
    }

    /// <inheritdoc/>
    public override Answer Respond(in Turn turn, Offer offer) =>
        Seat.Suits(offer) && acceptance.Accepts(turn, offer, Plan(turn)) ? Answer.Accept : Answer.Reject;

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer)
    {
        _hasPlan = false;
        Table.Receive(by, offer, turn);
        _models[by]?.Observe(turn, offer);
        bidding.Observe(turn, by, offer);
        acceptance.Observe(turn, by, offer);
    }

    internal override void Release() => _table?.Release();

    /// <inheritdoc/>
    protected override void Begin()
    {
        _models = new OpponentModel?[Seat.Parties];
        for (var p = 0; p < _models.Length; p++)
        {
            if (p == Seat.Party || model is null) continue;
            _models[p] = model();
            _models[p]!.Sit(Seat);
        }
        _table = new(Seat, _models);
        bidding.Sit(_table);
        acceptance.Sit(_table);
    }

    // What the party would propose now. A plan holds until something new is said or time passes, so that AC_next weighs the very
    // offer that would follow.
    private Offer Plan(in Turn turn)
    {
        if (_hasPlan && _plannedAt == turn) return _planned;
        (_planned, _plannedAt, _hasPlan) = (bidding.Next(turn), turn, true);
        return _planned;
    }
}

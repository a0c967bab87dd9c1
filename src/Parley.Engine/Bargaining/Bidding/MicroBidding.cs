namespace Parley.Engine.Bargaining;

/// <summary>
/// Goes through its packages best first, one at a time, and takes the next step only when every other party has made at least as many
/// different offers as it has; otherwise repeats one of its own at random.
/// </summary>
/// <remarks>
/// MiCRO: de Jonge, An Analysis of the Linear Bilateral ANAC Domains Using the MiCRO Benchmark Strategy (IJCAI 2022), for two parties. With more,
/// the slowest of the others counts, so that nobody is conceded to who does not concede. Needs no deadline and no model. O(1) an offer.
/// </remarks>
public sealed class MicroBidding : BiddingStrategy
{
    private HashSet<int>?[] _received = [];
    private int _made;
    private bool _isOut;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("micro", "Steps to its next-best package when the others have shown as many as it has.", [], _ => new MicroBidding());

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        if (!_isOut && _made <= LeastShown())
        {
            var next = Seat.Ranked(_made);
            if (!next.IsNone) return next;
            _isOut = true;
        }
        return _made == 0 ? Offer.None : Seat.Ranked(Seat.Random.NextInt(_made));
    }

    /// <inheritdoc/>
    public override void Made(in Turn turn, Offer offer)
    {
        // A repeated offer is not the next of the order.
        if (!_isOut && offer == Seat.Ranked(_made)) _made++;
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer) => _received[by]!.Add(offer.Place);

    /// <inheritdoc/>
    protected override void Begin()
    {
        _received = new HashSet<int>?[Seat.Parties];
        for (var p = 0; p < _received.Length; p++)
            if (p != Seat.Party) _received[p] = [];
    }

    private int LeastShown()
    {
        var least = int.MaxValue;
        foreach (var shown in _received)
            if (shown is not null) least = Math.Min(least, shown.Count);
        return least;
    }
}

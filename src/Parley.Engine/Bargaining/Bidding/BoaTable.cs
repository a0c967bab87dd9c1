namespace Parley.Engine.Bargaining;

/// <summary>What the components of one party's strategy share.</summary>
/// <param name="Seat">The party's seat.</param>
/// <param name="Models">Its model of every other party, by party index; null at its own index, and everywhere where it has none.</param>
public sealed record BoaTable(Seat Seat, IReadOnlyList<OpponentModel?> Models)
{
    private readonly History<(int By, Offer Offer, Turn Turn)> _received = new();
    private readonly History<(Offer Offer, Turn Turn)> _made = new();

    /// <summary>Every offer of the others, in order; empty again when the talks are over.</summary>
    public IReadOnlyList<(int By, Offer Offer, Turn Turn)> Received => _received;

    /// <summary>Every offer of one's own, in order; empty again when the talks are over.</summary>
    public IReadOnlyList<(Offer Offer, Turn Turn)> Made => _made;

    /// <summary>The received offer that is worth most to oneself; none before the first.</summary>
    public Offer BestReceived { get; private set; }

    internal void Receive(int by, Offer offer, in Turn turn)
    {
        _received.Add((by, offer, turn));
        if (BestReceived.IsNone || Seat.Utility(offer) > Seat.Utility(BestReceived)) BestReceived = offer;
    }

    internal void Make(Offer offer, in Turn turn) => _made.Add((offer, turn));

    internal void Release()
    {
        _received.Release();
        _made.Release();
    }
}

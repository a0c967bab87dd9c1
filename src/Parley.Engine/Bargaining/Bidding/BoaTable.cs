namespace Parley.Engine.Bargaining;

/// <summary>What the components of one party's strategy share.</summary>
public sealed class BoaTable
{
    private readonly List<(int By, Offer Offer, Turn Turn)> _received = [];
    private readonly Offer[] _last;
    private bool _remembers;

    internal BoaTable(Seat seat, IReadOnlyList<OpponentModel?> models)
    {
        (Seat, Models) = (seat, models);
        _last = new Offer[seat.Parties];
    }

    /// <summary>The party's seat.</summary>
    public Seat Seat { get; }

    /// <summary>Its model of every other party, by party index; null at its own index, and everywhere where it has none.</summary>
    public IReadOnlyList<OpponentModel?> Models { get; }

    /// <summary>Every offer of the others, in order, for components that asked to <see cref="Remember"/> them.</summary>
    public IReadOnlyList<(int By, Offer Offer, Turn Turn)> Received => _received;

    /// <summary>How many offers the others made.</summary>
    public int ReceivedCount { get; private set; }

    /// <summary>The received offer that is worth most to oneself, the earliest of equals; none before the first.</summary>
    public Offer BestReceived { get; private set; }

    /// <summary>How many offers one made.</summary>
    public int MadeCount { get; private set; }

    /// <summary>One's own last offer; none before the first.</summary>
    public Offer LastMade { get; private set; }

    /// <summary>One's own offer that was worth least to oneself; none before the first.</summary>
    public Offer LowestMade { get; private set; }

    /// <summary>A party's last offer; none before its first.</summary>
    public Offer LastOf(int party) => _last[party];

    /// <summary>Keeps every offer of the others from now on; to be asked for when the talks begin. Long talks without need of it stay small.</summary>
    public void Remember() => _remembers = true;

    internal void Receive(int by, Offer offer, in Turn turn)
    {
        ReceivedCount++;
        _last[by] = offer;
        if (_remembers) _received.Add((by, offer, turn));
        if (BestReceived.IsNone || Seat.Utility(offer) > Seat.Utility(BestReceived)) BestReceived = offer;
    }

    internal void Make(Offer offer)
    {
        MadeCount++;
        LastMade = offer;
        if (LowestMade.IsNone || Seat.Utility(offer) < Seat.Utility(LowestMade)) LowestMade = offer;
    }
}

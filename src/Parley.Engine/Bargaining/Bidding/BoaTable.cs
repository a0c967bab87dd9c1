namespace Parley.Engine.Bargaining;

/// <summary>What the components of one party's strategy share.</summary>
public sealed class BoaTable
{
    private readonly History<(int By, Offer Offer, Turn Turn)> _received = new();
    private readonly Offer[] _last;
    private double[][]? _others;
    private int _othersAt = -1;
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

    /// <summary>Every offer of the others, in order, for components that asked to <see cref="Remember"/> them; empty again when the talks are over.</summary>
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

    /// <summary>The least utility that the bidding component would take now, for an acceptance condition that goes by it; 1 where it does not say.</summary>
    public double Bar { get; set; } = 1;

    /// <summary>A party's last offer; none before its first.</summary>
    public Offer LastOf(int party) => _last[party];

    /// <summary>Keeps every offer of the others from now on; to be asked for when the talks begin. Long talks without need of it stay small.</summary>
    public void Remember() => _remembers = true;

    /// <summary>
    /// What the models say that the others want together: the mean of their estimates, <c>[issue][option]</c>; null without models. O(parties · options),
    /// once for each received offer.
    /// </summary>
    public double[][]? Others()
    {
        if (_othersAt == ReceivedCount) return _others;
        _othersAt = ReceivedCount;
        var models = 0;
        foreach (var model in Models)
        {
            if (model is null) continue;
            models++;
            var points = model.Points;
            _others ??= Array.ConvertAll(points, p => new double[p.Length]);
            for (var i = 0; i < points.Length; i++)
                for (var o = 0; o < points[i].Length; o++) _others[i][o] = (models == 1 ? 0 : _others[i][o]) + points[i][o];
        }
        if (models > 1)
        {
            foreach (var issue in _others!)
                for (var o = 0; o < issue.Length; o++) issue[o] /= models;
        }
        return _others;
    }

    /// <summary>How many of one's own turns are left after this one, judged by the time that the turns so far took.</summary>
    public static double TurnsLeft(in Turn turn) => turn.Time <= 0 ? double.PositiveInfinity : (1 - turn.Time) * turn.Round / turn.Time;

    internal void Receive(int by, Offer offer, in Turn turn)
    {
        ReceivedCount++;
        _last[by] = offer;
        if (_remembers) _received.Add((by, offer, turn));
        if (BestReceived.IsNone || Seat.Utility(offer) > Seat.Utility(BestReceived)) BestReceived = offer;
    }

    internal void Release() => _received.Release();

    internal void Make(Offer offer)
    {
        MadeCount++;
        LastMade = offer;
        if (LowestMade.IsNone || Seat.Utility(offer) < Seat.Utility(LowestMade)) LowestMade = offer;
    }
}

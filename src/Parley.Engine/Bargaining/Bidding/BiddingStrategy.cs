namespace Parley.Engine.Bargaining;

/// <summary>What to offer next: the bidding component of a strategy (the B of BOA: Baarslag, Hindriks, Hendrikx, Dirkzwager and Jonker 2014).</summary>
public abstract class BiddingStrategy
{
    private BoaTable? _table;

    /// <summary>The party's seat, its models of the others, and what was said so far.</summary>
    protected BoaTable Table => _table ?? throw new InvalidOperationException("The talks have not begun.");

    /// <summary>The party's seat.</summary>
    protected Seat Seat => Table.Seat;

    /// <summary>
    /// The next offer; <see cref="Offer.None"/> to walk away. Also asked for what would be offered, to weigh another's offer against: only
    /// <see cref="Made"/> tells that it was.
    /// </summary>
    public abstract Offer Next(in Turn turn);

    /// <summary>Told that an offer of its own was put on the table.</summary>
    public virtual void Made(in Turn turn, Offer offer) { }

    /// <summary>Told of every offer of the others, after their models were.</summary>
    public virtual void Observe(in Turn turn, int by, Offer offer) { }

    /// <summary>Called once, when the talks begin.</summary>
    protected virtual void Begin() { }

    internal void Sit(BoaTable table)
    {
        _table = table;
        Begin();
    }
}

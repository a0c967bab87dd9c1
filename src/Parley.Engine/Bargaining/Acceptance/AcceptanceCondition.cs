namespace Parley.Engine.Bargaining;

/// <summary>Whether to take an offer (the A of BOA; Baarslag, Hindriks and Jonker 2014).</summary>
public abstract class AcceptanceCondition
{
    private BoaTable? _table;

    /// <summary>The party's seat, its models and what was said so far.</summary>
    protected BoaTable Table => _table ?? throw new InvalidOperationException("The talks have not begun.");

    /// <summary>The party's seat.</summary>
    protected Seat Seat => Table.Seat;

    /// <summary>Whether to accept. An offer below the floor is never put to this question.</summary>
    /// <param name="turn">When.</param>
    /// <param name="offered">The standing offer.</param>
    /// <param name="planned">What the party would propose next; none when it would walk away.</param>
    public abstract bool Accepts(in Turn turn, Offer offered, Offer planned);

    /// <summary>Told of every offer of the others, before it is asked about.</summary>
    public virtual void Observe(in Turn turn, int by, Offer offer) { }

    /// <summary>Called once, when the talks begin.</summary>
    protected virtual void Begin() { }

    internal void Sit(BoaTable table)
    {
        _table = table;
        Begin();
    }
}

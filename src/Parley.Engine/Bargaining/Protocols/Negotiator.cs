namespace Parley.Engine.Bargaining;

/// <summary>
/// One party's side of one run of talks. Derive from this to write a strategy: it sees its own utilities, the rules and what was
/// said, and nothing else. One that throws, or proposes what is no offer, forfeits.
/// </summary>
public abstract class Negotiator
{
    private Seat? _seat;

    /// <summary>The party's place at the table; from <see cref="Begin"/> on.</summary>
    protected Seat Seat => _seat ?? throw new InvalidOperationException("The talks have not begun.");

    /// <summary>The party's next proposal; <see cref="Offer.None"/> to walk away.</summary>
    public abstract Offer Propose(in Turn turn);

    /// <summary>What the party says to an offer.</summary>
    public abstract Answer Respond(in Turn turn, Offer offer);

    /// <summary>Told of every offer that another party makes, before it is answered.</summary>
    public virtual void Observe(in Turn turn, int by, Offer offer) { }

    /// <summary>
    /// Under a mediator: whether the party prefers a proposed text to the one on the table. By default, honestly.
    /// </summary>
    public virtual bool Prefers(in Turn turn, Offer proposed, Offer standing) =>
        standing.IsNone || Seat.Utility(proposed) >= Seat.Utility(standing);

    /// <summary>Called once, when the talks begin and <see cref="Seat"/> is set.</summary>
    protected virtual void Begin() { }

    /// <summary>Called when the talks are over: what was lent goes back.</summary>
    internal virtual void Release() { }

    /// <summary>Gives the party its place and begins. The session calls it; so does a negotiator that wraps another, for the one inside.</summary>
    public void Sit(Seat seat)
    {
        _seat = seat;
        Begin();
    }
}

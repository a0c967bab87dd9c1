using Parley.Engine.Bargaining;

namespace Parley.Strangers;

/// <summary>Offers its best package and rejects all, until it does what it is named for.</summary>
public abstract class Stranger(string name) : Negotiator, IStrategy
{
    public string Name => name;

    public virtual Negotiator Sit() => (Negotiator)MemberwiseClone();

    public override Offer Propose(in Turn turn) => Seat.Ranked(0);

    public override Answer Respond(in Turn turn, Offer offer) => Answer.Reject;
}

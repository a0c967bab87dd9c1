namespace Parley.Engine.Bargaining;

/// <summary>Compromises toward the most that the others may give, as judged by the mean and the spread of what they offered.</summary>
/// <remarks>
/// AgentK, the winner of ANAC 2010: Kawaguchi, Fujita and Ito 2011; the formulas are at <c>AgentKEstimate</c>'s, and in the documentation. What the description leaves open:
/// a package is drawn from those worth up to 0.05 more than the target, the least above it where there is none. Works with any number of others, whose offers are taken together. O(log packages) an offer.
/// </remarks>
/// <param name="tremor">How much the target strays; 3 in the source.</param>
public sealed class AgentKBidding(double tremor = 3) : BiddingStrategy
{
    private const double Band = 0.05;
    private readonly AgentKEstimate _estimate = new(tremor);

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("agent-k", "Compromises toward the most that the others may give, by the mean and spread of their offers.",
        [new("tremor", "how much its target strays", 3, 0, 10)], v => new AgentKBidding(v[0]));

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        var target = Math.Max(_estimate.Target(turn.Time, (2 * Seat.Random.NextUnit()) - 1), Seat.Floor);
        var offer = Seat.Draw(target, target + Band);
        return offer.IsNone ? Seat.AtLeast(target) : offer;
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer) => _estimate.Add(Seat.Utility(offer));
}

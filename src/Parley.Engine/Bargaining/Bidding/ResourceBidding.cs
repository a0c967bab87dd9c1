namespace Parley.Engine.Bargaining;

/// <summary>
/// Concedes as its patience runs out: the target falls as 1 − k − (1 − k)·e^(−r) of the way from 1 to the floor, where the resource r shrinks as the exchange of offers grows longer.
/// </summary>
/// <remarks>
/// The resource-dependent tactics of Faratin, Sierra and Jennings 1998, with the number of others and the length of the threads as the resource:
/// r = μ·n² / Σ length, over n others. Knows no deadline: long talks find it soft, whatever their end. Monotone. O(log packages) an offer.
/// </remarks>
/// <param name="mu">How much patience there is: with one other party, after that many offers 1/e of the way is conceded.</param>
/// <param name="k">What is conceded from the start, as a share of the way; 0 to 1.</param>
public sealed class ResourceBidding(double mu = 50, double k = 0) : BiddingStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("resource", "Concedes as the exchange of offers grows longer, whatever the deadline.",
        [new("mu", "its patience, in offers", 50, 0.01, 1e9), new("k", "what is conceded from the start", 0, 0, 1)], v => new ResourceBidding(v[0], v[1]));

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        var others = Seat.Parties - 1;
        var left = Table.ReceivedCount == 0 ? double.PositiveInfinity : mu * others * others / Table.ReceivedCount;
        return Seat.AtLeast(Seat.Floor + ((1 - Seat.Floor) * (1 - k) * (1 - Portable.Exp(-left))));
    }
}

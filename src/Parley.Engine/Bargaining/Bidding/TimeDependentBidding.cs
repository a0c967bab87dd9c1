namespace Parley.Engine.Bargaining;

/// <summary>
/// Concedes with time alone: the target falls from 1 to the floor as 1 − k − (1 − k)·t^(1/e) of the way; the offer is the package worth least
/// at or above the target. Monotone: never asks for more again than it did.
/// </summary>
/// <remarks>Faratin, Sierra and Jennings 1998, the polynomial family. e below 1 concedes late (Boulware), 1 evenly, above 1 early (Conceder). O(log packages) an offer.</remarks>
/// <param name="e">The exponent; above 0.</param>
/// <param name="k">What is conceded from the start, as a share of the way; 0 to 1.</param>
public sealed class TimeDependentBidding(double e, double k = 0) : BiddingStrategy
{
    private readonly double _power = 1 / e;
    private double _time = -1;
    private Offer _offer;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("time-dependent", "Concedes with time alone.",
        [new("e", "how early; smaller is later, 1 is even", 1, 0.001, 1000), new("k", "what is conceded from the start", 0, 0, 1)],
        v => new TimeDependentBidding(v[0], v[1]));

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        // Asked twice a round: once to weigh an offer against, once to propose. Portable: Math.Pow may differ in the last bit between
        // machines, and a seed must give the same talks on all of them.
        if (turn.Time != _time) (_time, _offer) = (turn.Time, Seat.AtLeast(Seat.Floor + ((1 - Seat.Floor) * (1 - k) * (1 - Portable.Pow(turn.Time, _power)))));
        return _offer;
    }
}

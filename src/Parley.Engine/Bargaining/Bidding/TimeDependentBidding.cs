namespace Parley.Engine.Bargaining;

/// <summary>
/// Concedes with time alone: the target falls from 1 to the floor as 1 − t^(1/e) of the way; the offer is the package worth least at or
/// above the target.
/// </summary>
/// <remarks>Faratin, Sierra and Jennings 1998, the polynomial family with k = 0. e below 1 concedes late (Boulware), 1 evenly, above 1 early (Conceder).</remarks>
/// <param name="e">The exponent; above 0.</param>
public sealed class TimeDependentBidding(double e) : BiddingStrategy
{
    private readonly double _power = 1 / e;
    private double _time = -1;
    private Offer _offer;

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        // Asked twice a round: once to weigh an offer against, once to propose. Portable: Math.Pow may differ in the last bit between
        // machines, and a seed must give the same talks on all of them.
        if (turn.Time != _time) (_time, _offer) = (turn.Time, Seat.AtLeast(Seat.Floor + ((1 - Seat.Floor) * (1 - Portable.Pow(turn.Time, _power)))));
        return _offer;
    }
}

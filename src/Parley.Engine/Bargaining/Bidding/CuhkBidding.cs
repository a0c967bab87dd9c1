namespace Parley.Engine.Bargaining;

/// <summary>
/// Holds a threshold that falls as far as waiting costs, offers of what is above it mostly the package best for the others, and gives in to their best offer in its last turns.
/// </summary>
/// <remarks>
/// <para>CUHKAgent, the winner of ANAC 2012: Hao and Leung 2014. With a discount factor δ the threshold is 1 − (1 − δ^(1−λ))·(t/λ)² until t = λ, and δ^(1−t) after. λ starts at 0.08 + 0.92·δ^β (β 1.8, 1.5 or 1.2 for δ above 0.75, above 0.5, else)
/// and grows by 0.1·(1 − λ)·σ^10, σ the degree to which the others concede. Without a discount waiting costs nothing and the threshold is 1, in spaces of more than 3,000 packages 0.95, of more than 10,000 from t = 0.98 on 0.75. A best received offer above the
/// threshold is offered back.</para>
/// <para>What the description leaves open: σ is the share of packages not seen before among the others' last ten offers; one offer in ten is drawn at random from above the threshold; the last turns are the last five, in which the best received
/// is offered if worth 0.85 (else one between 0.85 and 0.98), in the last two whatever it is worth above the floor. With several others: the mean of their models. O(packages · issues) an offer in a listed space.</para>
/// </remarks>
public sealed class CuhkBidding : BiddingStrategy
{
    private const double Exploring = 0.1;
    private readonly HashSet<int> _seen = [];
    private readonly bool[] _new = new bool[10];
    private double _firstTurning;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("cuhk-agent", "Holds a threshold that falls as far as waiting costs, and gives in to the others' best in its last turns.", [], _ => new CuhkBidding());

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        var threshold = Math.Max(Threshold(turn.Time), Seat.Floor);
        Table.Bar = threshold;
        if (Table.MadeCount == 0) return Seat.Ranked(0);
        var (best, explores) = (Table.BestReceived, Seat.Random.NextUnit() < Exploring);
        if (!best.IsNone && Seat.Suits(best))
        {
            if (Seat.Utility(best) >= threshold) return best;
            var left = BoaTable.TurnsLeft(turn);
            if (left < 2 || (left < 5 && Seat.Utility(best) >= 0.85)) return best;
            if (left < 5) (threshold, explores) = (Math.Max(Math.Min(threshold, 0.85), Seat.Floor), false);
        }
        var points = Table.Others();
        var offer = points is null || explores ? Seat.Draw(threshold, double.PositiveInfinity) : Seat.BestBy(threshold, points);
        return offer.IsNone ? Seat.AtLeast(threshold) : offer;
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer) => _new[Table.ReceivedCount % _new.Length] = _seen.Add(offer.Place);

    /// <inheritdoc/>
    protected override void Begin()
    {
        var beta = Seat.Discount > 0.75 ? 1.8 : Seat.Discount > 0.5 ? 1.5 : 1.2;
        _firstTurning = 0.08 + (0.92 * Portable.Pow(Seat.Discount, beta));
    }

    /// <summary>The least utility it takes at a time, its floor aside.</summary>
    internal double Threshold(double time)
    {
        var discount = Seat.Discount;
        if (discount == 1) return Seat.Packages > 10_000 && time >= 0.98 ? 0.75 : Seat.Packages > 3_000 ? 0.95 : 1;
        var concession = 0.0;
        if (Table.ReceivedCount > 0) concession = (double)_new.Count(n => n) / Math.Min(Table.ReceivedCount, _new.Length);
        var turning = Math.Min(_firstTurning + (0.1 * (1 - _firstTurning) * Portable.Pow(concession, 10)), 1);
        if (time > turning) return Portable.Pow(discount, 1 - time);
        var way = time / turning;
        return 1 - ((1 - Portable.Pow(discount, 1 - turning)) * way * way);
    }
}

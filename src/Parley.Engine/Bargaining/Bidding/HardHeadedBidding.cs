namespace Parley.Engine.Bargaining;

/// <summary>
/// Goes down through its packages in thin slices and offers, of each slice, the ones best for the others; a limit that falls only late holds it up, and meanwhile it
/// repeats itself.
/// </summary>
/// <remarks>
/// <para>HardHeaded, the winner of ANAC 2011: van Krimpen, Looije and Hajizadeh 2013. The limit is least + (1 − F)(1 − least), F = k + (1 − k)·t^(1/e). With a discount factor δ below 0.9 it falls in two stages: until t = δ to
/// least + (1 − least)·δ, as (t/δ)^(δ/e); after that to least, fast at first, as ((t − δ)/(1 − δ))^(1/30). If the others' best offer is worth more than what comes next, it offers that.</para>
/// <para>What the description leaves open: a slice is 0.01 of utility; at most four of it are offered, by the model's order (in the space's without a model); large slices are looked at by an even selection of 64.
/// Works with any number of others, by the mean of their models. O(64 · issues) a slice.</para>
/// </remarks>
/// <param name="least">The utility below which it never goes, unless its floor is higher; 0.585 in the source.</param>
/// <param name="k">What the limit gives up from the start; 0.05 in the source.</param>
/// <param name="e">How late the limit falls; 0.05 in the source.</param>
public sealed class HardHeadedBidding(double least = 0.585, double k = 0.05, double e = 0.05) : BiddingStrategy
{
    private const double Slice = 0.01;
    private const int Offered = 4;
    private const double Discounts = 0.9;
    private readonly Offer[] _slice = new Offer[64];
    private readonly Offer[] _queue = new Offer[Offered];
    private readonly List<Offer> _made = [];
    private int _next;
    private int _queued;
    private double _level = double.PositiveInfinity;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("hard-headed", "Goes down in thin slices to a limit that falls late, and offers of each what is best for the others.",
    [
        new("least", "the utility below which it never goes", 0.585, 0, 1), new("k", "what its limit gives up from the start", 0.05, 0, 1), new("e", "how late its limit falls", 0.05, 0.001, 100),
    ], v => new HardHeadedBidding(v[0], v[1], v[2]));

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        if (_made.Count == 0) return Seat.Ranked(0);
        if (_next == _queued) Fill(Math.Max(Limit(turn.Time), Seat.Floor));
        var planned = _queue[_next];
        var best = Table.BestReceived;
        return !best.IsNone && Seat.Suits(best) && Seat.Utility(best) > Seat.Utility(planned) ? best : planned;
    }

    /// <inheritdoc/>
    public override void Made(in Turn turn, Offer offer)
    {
        if (_made.Count == 0) _level = Seat.Utility(offer);
        if (_next < _queued && offer == _queue[_next]) _next++;
        _made.Add(offer);
    }

    /// <summary>The utility below which it does not go at a time.</summary>
    internal double Limit(double time)
    {
        var discount = Seat.Discount;
        if (discount >= Discounts) return least + ((1 - Given(time / discount, 1 / e)) * (1 - least));
        var step = least + ((1 - least) * discount);
        return time <= discount
            ? step + ((1 - Given(time / discount, discount / e)) * (1 - step))
            : least + ((1 - Given((time - discount) / (1 - discount), 1.0 / 30)) * (step - least));
    }

    private double Given(double share, double power) => k + ((1 - k) * Portable.Pow(Math.Min(share, 1), power));

    // The next slice below the last, or a repetition where that would be under the limit.
    private void Fill(double limit)
    {
        (_next, _queued) = (0, 0);
        while (_level > limit)
        {
            var top = Math.BitDecrement(_level);
            // Never past the limit: when that falls, the next slice begins where this one ended.
            _level = Math.Max(Math.Min(_level - Slice, top), limit);
            var found = Seat.Collect(_level, top, _slice);
            if (found == 0) continue;
            Queue(_slice.AsSpan(0, found));
            return;
        }
        _queue[_queued++] = _made[Seat.Random.NextInt(_made.Count)];
    }

    private void Queue(Span<Offer> slice)
    {
        var points = Table.Others();
        while (_queued < Math.Min(Offered, slice.Length))
        {
            var (best, most) = (_queued, double.NegativeInfinity);
            for (var j = _queued; points is not null && j < slice.Length; j++)
            {
                var sum = OpponentModel.Sum(Seat.Options(slice[j]), points);
                if (sum > most) (best, most) = (j, sum);
            }
            (slice[_queued], slice[best]) = (slice[best], slice[_queued]);
            _queue[_queued] = slice[_queued];
            _queued++;
        }
    }
}

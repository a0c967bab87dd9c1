namespace Parley.Engine.Bargaining;

/// <summary>
/// Answers concessions in kind, measured by how far they go toward the Nash point: when the others have come all the way to it, so has this; of what is worth as much to itself it offers what is best for them.
/// </summary>
/// <remarks>
/// <para>Baarslag, Hindriks and Jonker 2013. The Nash point is the package with the largest product of one's own utility and the modelled utilities of the others. The others have conceded
/// (best − first)/(Nash − first) of the way, in one's own utility; the target is 1 less that share of 1 − Nash. It gives more of the way as the deadline comes near (from t = 0.91 on, 0.85 with more than 3,000 packages, all of it within 0.05) or with a discount factor δ
/// (0.5 − 0.4δ). An offer of theirs that is worth more than what would come next is offered back.</para>
/// <para>What the description leaves open: Nash is scaled by 1.4 − 0.6·(1 − first) and kept between 0.5 and 1, as the agent did; first is the least of their offers until t = 0.01; with several others the
/// mean of their shares is answered. Of packages worth 0.98 of the target the best by the models is offered. The Nash point is looked for among the best packages for the others at sixteen levels of one's own utility, anew each time that a quarter more offers are known;
/// without a model it is taken to be at 0.7. O(packages · issues) an offer in a listed space.</para>
/// </remarks>
public sealed class NiceTitForTatBidding : BiddingStrategy
{
    private const int Levels = 16;
    private double[] _first = [];
    private double[] _best = [];
    private int _nashAt;
    private double _nash = 0.7;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("nice-tit-for-tat", "Answers concessions in kind, measured by how far they go toward the Nash point.", [], _ => new NiceTitForTatBidding());

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        if (Table.ReceivedCount == 0 || Table.MadeCount == 0) return Seat.Ranked(0);
        var target = Math.Max(0.98 * Target(turn), Seat.Floor);
        var points = Table.Others();
        var offer = points is null ? Seat.AtLeast(target) : Seat.BestBy(target, points);
        if (offer.IsNone) offer = Seat.Ranked(0);
        var best = Table.BestReceived;
        return !offer.IsNone && Seat.Suits(best) && Seat.Utility(best) >= Seat.Utility(offer) ? best : offer;
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer)
    {
        var utility = Seat.Utility(offer);
        if (double.IsNaN(_first[by]) || turn.Time <= 0.01) _first[by] = double.IsNaN(_first[by]) ? utility : Math.Min(_first[by], utility);
        _best[by] = Math.Max(_best[by], utility);
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        (_first, _best) = (new double[Seat.Parties], new double[Seat.Parties]);
        Array.Fill(_first, double.NaN);
        Array.Fill(_best, double.NegativeInfinity);
    }

    /// <summary>The utility to ask for, from how far the others have come.</summary>
    internal double Target(in Turn turn)
    {
        var (gap, parties) = (0.0, 0);
        foreach (var first in _first)
            if (!double.IsNaN(first)) (gap, parties) = (gap + 1 - first, parties + 1);
        var nash = Math.Max(Math.Min(Nash() * Math.Max(1.4 - (0.6 * gap / parties), 0), 1), 0.5);
        var come = 0.0;
        for (var p = 0; p < _first.Length; p++)
            if (!double.IsNaN(_first[p]) && nash > _first[p]) come += Math.Min((_best[p] - _first[p]) / (nash - _first[p]), 1);
        var target = 1 - (come / parties * (1 - nash));
        var late = Seat.Packages > 3_000 ? 0.85 : 0.91;
        var bonus = Math.Max(0.5 - (0.4 * Seat.Discount), Math.Min(20 * Math.Max(turn.Time - late, 0), 1));
        return target - (bonus * Math.Max(target - nash, 0));
    }

    /// <summary>One's own utility at the estimated Nash point.</summary>
    internal double Nash()
    {
        if (Table.ReceivedCount * 4 < _nashAt * 5 || Table.Others() is not { } points) return _nash;
        _nashAt = Table.ReceivedCount;
        var most = double.NegativeInfinity;
        for (var level = 0; level < Levels; level++)
        {
            var offer = Seat.BestBy(Seat.Floor + ((1 - Seat.Floor) * level / Levels), points);
            if (offer.IsNone) continue;
            var product = Seat.Utility(offer);
            foreach (var model in Table.Models)
                if (model is not null) product *= model.Utility(offer);
            if (product > most) (most, _nash) = (product, Seat.Utility(offer));
        }
        return _nash;
    }
}

namespace Parley.Engine.Bargaining;

/// <summary>
/// Trades off before it concedes: of the packages worth its aspiration, offers the one most similar to what the others offered last; only where that comes no closer than its
/// last offer did does it lower the aspiration by a step,
/// and never further than the clock allows.
/// </summary>
/// <remarks>
/// <para>Faratin, Sierra and Jennings 2002. Similarity of an issue's options is the mean of two criteria: whether they are the same, and how far apart the model puts their values for the other party; issues count by
/// the model's weights (all alike without a model).</para>
/// <para>What differs from the source: that walks along a curve of equal utility over numbers; here packages are discrete, so the curve is read as worth at least the aspiration, and the most similar one is
/// found directly (<see cref="Seat.BestBy"/>) rather than by a sample. The source concedes its step at
/// every deadlock; so that somebody who holds still is not given everything at once, the aspiration here stays at or above 1 − t^(1/e) of the way from the floor to 1, a time-dependent tactic's target. With several others: the mean similarity to the last offers of all. O(packages · issues) an offer in a listed space.</para>
/// </remarks>
/// <param name="step">What is given up at a deadlock, in utility; 0.05 in the source.</param>
/// <param name="e">How early the clock allows concessions; 1 evenly.</param>
public sealed class TradeOffBidding(double step = 0.05, double e = 1) : BiddingStrategy
{
    private double[][] _similarity = [];
    private double _closeness = double.NegativeInfinity;
    private (int Received, int Made) _plannedAt = (-1, -1);
    private (Offer Offer, double Aspiration, double Closeness) _plan;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("trade-off", "Seeks the package closest to the others' at the same worth to itself before it concedes.",
        [new("step", "what is given up at a deadlock", 0.05, 0.001, 1), new("e", "how early the clock allows concessions; smaller is later, 1 is even", 1, 0.001, 1000)],
        v => new TradeOffBidding(v[0], v[1]));

    /// <summary>The utility below which it does not go now.</summary>
    public double Aspiration { get; private set; } = double.PositiveInfinity;

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        if (_plannedAt == (Table.ReceivedCount, Table.MadeCount)) return _plan.Offer;
        _plannedAt = (Table.ReceivedCount, Table.MadeCount);
        _plan = Plan(turn.Time);
        return _plan.Offer;
    }

    /// <inheritdoc/>
    public override void Made(in Turn turn, Offer offer) => (Aspiration, _closeness) = (_plan.Aspiration, _plan.Closeness);

    /// <inheritdoc/>
    protected override void Begin()
    {
        _similarity = new double[Seat.Issues][];
        for (var i = 0; i < _similarity.Length; i++) _similarity[i] = new double[Seat.OptionsOf(i)];
        var best = Seat.Ranked(0);
        if (!best.IsNone) Aspiration = Seat.Utility(best);
    }

    /// <summary>How similar options are to the others' last offers, <c>[issue][option]</c>, summed over issues at most 1.</summary>
    internal double[][] Similarity()
    {
        foreach (var issue in _similarity) Array.Clear(issue);
        var others = 0;
        for (var p = 0; p < Seat.Parties; p++)
            if (!Table.LastOf(p).IsNone) others++;
        for (var p = 0; p < Seat.Parties; p++)
            if (!Table.LastOf(p).IsNone) AddSimilarity(Table.Models[p]?.Points, Seat.Options(Table.LastOf(p)), 1.0 / others);
        return _similarity;
    }

    private void AddSimilarity(double[][]? points, ReadOnlySpan<short> last, double share)
    {
        for (var i = 0; i < last.Length; i++)
        {
            if (last[i] < 0) continue;
            var weight = 1.0 / last.Length;
            if (points is not null)
            {
                weight = 0;
                foreach (var value in points[i]) weight = Math.Max(weight, value);
            }
            for (var o = 0; o < _similarity[i].Length; o++)
            {
                // Apart from each other by the model, in the unit of points, so that it is weighted already.
                var apart = points is null ? 0 : Math.Abs(points[i][o] - points[i][last[i]]);
                _similarity[i][o] += share * (((o == last[i] ? weight : 0) + weight - apart) / 2);
            }
        }
    }

    private (Offer Offer, double Aspiration, double Closeness) Plan(double time)
    {
        if (Table.ReceivedCount == 0) return (Seat.Ranked(0), Aspiration, double.NegativeInfinity);
        var similarity = Similarity();
        var (aspiration, offer) = (Aspiration, Seat.BestBy(Aspiration, similarity));
        if (!offer.IsNone && Closeness(offer, similarity) <= _closeness)
        {
            var clock = Seat.Floor + ((1 - Seat.Floor) * (1 - Portable.Pow(time, 1 / e)));
            aspiration = Math.Max(Math.Max(aspiration - step, Math.Min(clock, aspiration)), Seat.Floor);
            offer = Seat.BestBy(aspiration, similarity);
        }
        return offer.IsNone ? (Seat.Ranked(0), aspiration, _closeness) : (offer, aspiration, Closeness(offer, similarity));
    }

    private double Closeness(Offer offer, double[][] similarity) => OpponentModel.Sum(Seat.Options(offer), similarity);
}

namespace Parley.Engine.Bargaining;

/// <summary>
/// AC_combi: accept as AC_next does; from a moment on, also accept what is worth as much as can still be expected, judged by what was offered lately.
/// </summary>
/// <remarks>
/// Baarslag, Hindriks and Jonker 2014: AC_next ∨ (t ≥ T ∧ u ≥ α), α the best or the mean of the offers in the window (2t − 1, t], as long before now as the deadline is after it, or the best offer so far. The
/// offer in question counts among them. Offers below the floor count too. O(offers in the window) near the deadline, else O(1).
/// </remarks>
/// <param name="t">The moment, as a share of the time until the deadline.</param>
/// <param name="measure">What can still be expected.</param>
public sealed class AcCombi(double t = 0.99, CombiMeasure measure = CombiMeasure.WindowBest) : AcceptanceCondition
{
    /// <summary>How each variant is asked for by name.</summary>
    public static IReadOnlyList<ComponentEntry<AcceptanceCondition>> Entries { get; } =
    [
        Named("ac-combi", "As ac-next; near the deadline also what is worth the best of the latest offers.", CombiMeasure.WindowBest),
        Named("ac-combi-average", "As ac-next; near the deadline also what is worth the mean of the latest offers.", CombiMeasure.WindowMean),
        Named("ac-combi-best", "As ac-next; near the deadline also what is worth the best offer so far.", CombiMeasure.Best),
    ];

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, Offer offered, Offer planned)
    {
        var utility = Seat.Utility(offered);
        if (planned.IsNone || utility >= Seat.Utility(planned)) return true;
        if (turn.Time < t) return false;
        return measure == CombiMeasure.Best ? utility >= Seat.Utility(Table.BestReceived) : utility >= Expected(turn.Time);
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (measure != CombiMeasure.Best) Table.Remember();
    }

    private double Expected(double now)
    {
        var received = Table.Received;
        var (best, sum, count) = (double.NegativeInfinity, 0.0, 0);
        for (var k = received.Count - 1; k >= 0 && (count == 0 || received[k].Turn.Time > (2 * now) - 1); k--)
        {
            var utility = Seat.Utility(received[k].Offer);
            (best, sum, count) = (Math.Max(best, utility), sum + utility, count + 1);
        }
        return measure == CombiMeasure.WindowBest ? best : sum / count;
    }

    private static ComponentEntry<AcceptanceCondition> Named(string name, string summary, CombiMeasure measure) =>
        new(name, summary, [new("t", "from which moment on, as a share of the time", 0.99, 0, 1)], v => new AcCombi(v[0], measure));
}

namespace Parley.Engine.Bargaining;

/// <summary>
/// Time and behaviour together: at first answers what the others do, and follows the clock more and more as the deadline comes near.
/// </summary>
/// <remarks>
/// Keskin, Çakan and Aydoğan, Solver Agent (AAMAS 2021). By time: the Bézier curve (1 − t)²·p0 + 2t(1 − t)·p1 + t²·p2. By behaviour: one's own last offer less (p3 + p3·t) times the
/// weighted changes that the others' last offers brought, the latest weighing most (windows 1; 0.25, 0.75; 0.11, 0.22, 0.66; 0.05, 0.15, 0.3, 0.5). Together: t² of the first and 1 − t² of the second.
/// What the description leaves open: with several others, the mean of their changes counts; the target stays between the floor and 1. O(parties + log packages) an offer.
/// </remarks>
/// <param name="p0">The utility asked for at the start.</param>
/// <param name="p1">How the curve bends: larger concedes later.</param>
/// <param name="p2">The utility asked for at the deadline.</param>
/// <param name="p3">How strongly the others' moves are answered.</param>
public sealed class HybridBidding(double p0 = 1, double p1 = 0.75, double p2 = 0.55, double p3 = 0.5) : BiddingStrategy
{
    private static readonly double[][] Windows = [[1], [0.25, 0.75], [0.11, 0.22, 0.66], [0.05, 0.15, 0.3, 0.5]];
    private Offer[][] _recent = [];
    private int[] _counts = [];

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("hybrid", "Answers the others' moves at first, and follows the clock more and more.",
    [
        new("p0", "the utility asked for at the start", 1, 0, 1), new("p1", "how the curve bends; larger concedes later", 0.75, 0, 1),
        new("p2", "the utility asked for at the deadline", 0.55, 0, 1), new("p3", "how strongly the others' moves are answered", 0.5, 0, 10),
    ], v => new HybridBidding(v[0], v[1], v[2], v[3]));

    /// <inheritdoc/>
    public override Offer Next(in Turn turn) => Seat.AtLeast(Target(turn.Time));

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer) => _recent[by][_counts[by]++ % 5] = offer;

    /// <inheritdoc/>
    protected override void Begin()
    {
        _counts = new int[Seat.Parties];
        _recent = new Offer[Seat.Parties][];
        for (var p = 0; p < _recent.Length; p++) _recent[p] = new Offer[5];
    }

    private double Target(double t)
    {
        var target = ((1 - t) * (1 - t) * p0) + (2 * (1 - t) * t * p1) + (t * t * p2);
        if (!Table.LastMade.IsNone && Change() is { } change)
            target = ((1 - (t * t)) * (Seat.Utility(Table.LastMade) - ((p3 + (p3 * t)) * change))) + (t * t * target);
        return Math.Max(Math.Min(target, 1), Seat.Floor);
    }

    // The weighted change of the others' last offers; null until one has made three, as the time alone speaks at first.
    private double? Change()
    {
        var (sum, parties) = (0.0, 0);
        for (var p = 0; p < _counts.Length; p++)
        {
            if (_counts[p] < 3) continue;
            parties++;
            var window = Windows[Math.Min(_counts[p] - 1, 4) - 1];
            for (var k = 0; k < window.Length; k++)
            {
                var later = _counts[p] - window.Length + k;
                sum += window[k] * (Seat.Utility(_recent[p][later % 5]) - Seat.Utility(_recent[p][(later - 1) % 5]));
            }
        }
        return parties == 0 ? null : sum / parties;
    }
}

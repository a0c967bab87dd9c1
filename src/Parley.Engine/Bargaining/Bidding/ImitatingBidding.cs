namespace Parley.Engine.Bargaining;

/// <summary>What the imitating (behaviour-dependent) tactics have in common: the others' last offers, and a target that follows them.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998. The target stays between the floor and 1. O(parties + log packages) an offer.</remarks>
/// <param name="needed">How many offers of each other party are needed before there is anything to imitate.</param>
public abstract class ImitatingBidding(int needed) : BiddingStrategy
{
    private Offer[][] _recent = [];
    private int[] _counts = [];
    private double _target = 1;
    private bool _stale = true;

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        if (_stale)
        {
            if (!Table.LastMade.IsNone && HasEnough()) _target = Math.Max(Math.Min(Mean(Seat.Utility(Table.LastMade)) + Stray(), 1), Seat.Floor);
            _stale = false;
        }
        return Seat.AtLeast(_target);
    }

    /// <inheritdoc/>
    public override void Observe(in Turn turn, int by, Offer offer)
    {
        _recent[by][_counts[by]++ % needed] = offer;
        _stale = true;
    }

    /// <summary>The next target as one of the others sets it, before it is kept between the floor and 1.</summary>
    /// <param name="own">The utility of one's own last offer.</param>
    /// <param name="by">Who is imitated.</param>
    protected abstract double Target(double own, int by);

    /// <summary>What is added to the target at random.</summary>
    protected virtual double Stray() => 0;

    /// <summary>An offer of another party, 0 its last.</summary>
    protected Offer Back(int by, int offers) => _recent[by][(_counts[by] - 1 - offers) % needed];

    /// <summary>One's own utility in the proportion of the other's; by the difference where there is no proportion.</summary>
    protected static double Imitated(double own, double earlier, double later) => earlier > 0 && later > 0 ? own * (earlier / later) : own - (later - earlier);

    /// <inheritdoc/>
    protected override void Begin()
    {
        _counts = new int[Seat.Parties];
        _recent = new Offer[Seat.Parties][];
        for (var p = 0; p < _recent.Length; p++) _recent[p] = new Offer[needed];
    }

    private double Mean(double own)
    {
        var sum = 0.0;
        for (var p = 0; p < Seat.Parties; p++)
            if (p != Seat.Party) sum += Target(own, p);
        return sum / (Seat.Parties - 1);
    }

    private bool HasEnough()
    {
        if (Seat.Parties == 1) return false;
        for (var p = 0; p < _counts.Length; p++)
            if (p != Seat.Party && _counts[p] < needed) return false;
        return true;
    }
}

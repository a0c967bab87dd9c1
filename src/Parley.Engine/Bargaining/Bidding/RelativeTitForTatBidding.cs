namespace Parley.Engine.Bargaining;

/// <summary>
/// Concedes in the proportion in which the others did: its target is its last offer's utility times what the others' earlier offer was worth to
/// it, over what their later one is. Before the others have made enough offers it asks for its best.
/// </summary>
/// <remarks>
/// The relative imitation of Faratin, Sierra and Jennings 1998, over utilities. A proportion means nothing where the earlier or the later offer is worth no more than no deal; there the
/// difference is imitated instead. With several others: the mean of their proportions.
/// </remarks>
/// <param name="delay">How many of the others' offers back the concession is looked at that is imitated; 1 for the latest.</param>
public sealed class RelativeTitForTatBidding(int delay = 1) : ImitatingBidding(delay + 1)
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("relative-tit-for-tat", "Concedes in the proportion in which the others just did.",
        [new("delay", "how many offers back the imitated concession lies", 1, 1, 100) { IsWhole = true }], v => new RelativeTitForTatBidding((int)v[0]));

    /// <inheritdoc/>
    protected override double Target(double own, int by) => Imitated(own, Seat.Utility(Back(by, delay)), Seat.Utility(Back(by, delay - 1)));
}

namespace Parley.Engine.Bargaining;

/// <summary>
/// As the relative one, but over a window: the proportion between the others' offer a window ago and their last one.
/// </summary>
/// <remarks>The averaged imitation of Faratin, Sierra and Jennings 1998, over utilities. With a window of 1 it is the relative one. With several others: the mean of their proportions.</remarks>
/// <param name="window">How many of the others' offers back the comparison reaches.</param>
public sealed class AveragedTitForTatBidding(int window = 4) : ImitatingBidding(window + 1)
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("averaged-tit-for-tat", "Concedes in the proportion in which the others did over their last offers.",
        [new("window", "how many offers back it looks", 4, 1, 100) { IsWhole = true }], v => new AveragedTitForTatBidding((int)v[0]));

    /// <inheritdoc/>
    protected override double Target(double own, int by) => Imitated(own, Seat.Utility(Back(by, window)), Seat.Utility(Back(by, 0)));
}

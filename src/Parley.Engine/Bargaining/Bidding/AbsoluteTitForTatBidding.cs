namespace Parley.Engine.Bargaining;

/// <summary>
/// Concedes as much as the others did: its target is its last offer's utility less what the others' offers gained it between two of theirs,
/// the last and the one before. Before the others have made enough offers it asks for its best.
/// </summary>
/// <remarks>
/// The random absolute imitation of Faratin, Sierra and Jennings 1998, over utilities instead of single issues, as
/// tit-for-tat over packages needs (Baarslag, Hindriks and Jonker 2013). A retreat is answered with a retreat. With several others: the mean of their concessions.
/// </remarks>
/// <param name="delay">How many of the others' offers back the concession is looked at that is imitated; 1 for the latest.</param>
/// <param name="noise">The largest random change of the target, up or down, in utility; 0 for none.</param>
public sealed class AbsoluteTitForTatBidding(int delay = 1, double noise = 0) : ImitatingBidding(delay + 1)
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("tit-for-tat", "Concedes as much as the others just did.",
        [new("delay", "how many offers back the imitated concession lies", 1, 1, 100) { IsWhole = true }, new("noise", "the largest random change of the target", 0, 0, 1)],
        v => new AbsoluteTitForTatBidding((int)v[0], v[1]));

    /// <inheritdoc/>
    protected override double Target(double own, int by) => own - (Seat.Utility(Back(by, delay - 1)) - Seat.Utility(Back(by, delay)));

    /// <inheritdoc/>
    protected override double Stray() => noise == 0 ? 0 : noise * ((2 * Seat.Random.NextUnit()) - 1);
}

namespace Parley.Engine.Bargaining;

/// <summary>Offers its best package, always.</summary>
/// <remarks>The "take it or leave it" of the literature, for example Baarslag, Hindriks and Jonker 2013.</remarks>
public sealed class HardlinerBidding : BiddingStrategy
{
    private Offer _best;

    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("hardliner", "Offers its best package, always.", [], _ => new HardlinerBidding());

    /// <inheritdoc/>
    public override Offer Next(in Turn turn) => _best;

    /// <inheritdoc/>
    protected override void Begin() => _best = Seat.Ranked(0);
}

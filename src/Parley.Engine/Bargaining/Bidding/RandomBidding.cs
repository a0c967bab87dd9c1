namespace Parley.Engine.Bargaining;

/// <summary>Offers a package drawn evenly from those at or above a level, anew each time.</summary>
/// <remarks>The random walker of Baarslag, Hindriks and Jonker 2013, kept above its floor.</remarks>
/// <param name="least">The level, as a share of the way from the floor to 1.</param>
public sealed class RandomBidding(double least = 0) : BiddingStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static ComponentEntry<BiddingStrategy> Entry { get; } = new("random-walker", "Offers packages at random, none below its floor.",
        [new("least", "the least it offers, as a share of the way from its floor to its best", 0, 0, 1)], v => new RandomBidding(v[0]));

    /// <inheritdoc/>
    public override Offer Next(in Turn turn)
    {
        var offer = Seat.Draw(Seat.Floor + (Math.Max(1 - Seat.Floor, 0) * least), double.PositiveInfinity);
        return offer.IsNone ? Seat.Ranked(0) : offer;
    }
}

namespace Parley.Engine.Bargaining;

/// <summary>Offers packages at random, none below its floor, and takes what is worth at least the one it would offer next.</summary>
/// <remarks>The benchmark that does not think, as in Baarslag, Hindriks and Jonker 2013.</remarks>
/// <param name="Least">The least it offers, as a share of the way from its floor to its best; 0 to 1.</param>
public sealed record RandomWalker(double Least = 0) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("random-walker", RandomBidding.Entry.Summary, RandomBidding.Entry.Parameters, v => new RandomWalker(v[0])) { Source = Sources.Baarslag2013 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Least);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new RandomBidding(Least), new AcNext());
}

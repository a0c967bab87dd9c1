namespace Parley.Engine.Bargaining;

/// <summary>Concedes in the proportion in which the others just did.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998, relative imitation, over utilities.</remarks>
/// <param name="Delay">How many of the others' offers back the imitated concession lies; 1 or more.</param>
public sealed record RelativeTitForTat(int Delay = 1) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("relative-tit-for-tat", RelativeTitForTatBidding.Entry.Summary, RelativeTitForTatBidding.Entry.Parameters, v => new RelativeTitForTat((int)v[0])) { Source = Sources.Faratin1998 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Delay);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new RelativeTitForTatBidding(Delay), new AcNext());
}

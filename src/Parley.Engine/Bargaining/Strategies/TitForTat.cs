namespace Parley.Engine.Bargaining;

/// <summary>Concedes as much as the others just did, and takes back as much as they do.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998, absolute imitation, over utilities. Two of them never move: somebody has to begin.</remarks>
/// <param name="Delay">How many of the others' offers back the imitated concession lies; 1 or more.</param>
/// <param name="Noise">The largest random change of the target, in utility; 0 to 1.</param>
public sealed record TitForTat(int Delay = 1, double Noise = 0) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("tit-for-tat", AbsoluteTitForTatBidding.Entry.Summary, AbsoluteTitForTatBidding.Entry.Parameters, v => new TitForTat((int)v[0], v[1])) { Source = Sources.Faratin1998 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Delay, Noise);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new AbsoluteTitForTatBidding(Delay, Noise), new AcNext());
}

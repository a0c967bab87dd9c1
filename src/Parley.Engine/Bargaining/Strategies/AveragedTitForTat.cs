namespace Parley.Engine.Bargaining;

/// <summary>Concedes in the proportion in which the others did over their last offers.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998, averaged imitation, over utilities.</remarks>
/// <param name="Window">How many of the others' offers back it looks; 1 or more.</param>
public sealed record AveragedTitForTat(int Window = 4) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("averaged-tit-for-tat", AveragedTitForTatBidding.Entry.Summary, AveragedTitForTatBidding.Entry.Parameters, v => new AveragedTitForTat((int)v[0])) { Source = Sources.Faratin1998 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Window);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new AveragedTitForTatBidding(Window), new AcNext());
}

namespace Parley.Engine.Bargaining;

/// <summary>Concedes to what a game of the last phase lets it expect, then offers back the best it was offered.</summary>
/// <remarks>Mori and Ito 2017; won ANAC 2015. What the description leaves open is told at its components.</remarks>
public sealed record Atlas3 : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("atlas3", Atlas3Bidding.Entry.Summary, [], _ => new Atlas3()) { Source = Sources.Mori2017 };

    /// <inheritdoc/>
    public string Name => Entry.Name;

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new Atlas3Bidding(), new AcBar());
}

namespace Parley.Engine.Bargaining;

/// <summary>Holds a threshold that falls as far as waiting costs, and gives in to the others' best in its last turns.</summary>
/// <remarks>Hao and Leung 2014; won ANAC 2012. What the description leaves open is told at its components.</remarks>
public sealed record CuhkAgent : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("cuhk-agent", CuhkBidding.Entry.Summary, [], _ => new CuhkAgent()) { Source = Sources.Hao2014 };

    /// <inheritdoc/>
    public string Name => Entry.Name;

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new CuhkBidding(), new AcBar(), () => new SmithModel());
}

namespace Parley.Engine.Bargaining;

/// <summary>Asks for its best package, and takes nothing that is worth less.</summary>
/// <remarks>The benchmark that concedes nothing, as in Baarslag, Hindriks and Jonker 2013.</remarks>
public sealed record Hardliner : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("hardliner", "Asks for its best package and takes nothing less.", [], _ => new Hardliner()) { Source = Sources.Baarslag2013 };

    /// <inheritdoc/>
    public string Name => Entry.Name;

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new HardlinerBidding(), new AcNext());
}

namespace Parley.Engine.Bargaining;

/// <summary>Concedes evenly over the whole time.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998, e = 1. Monotone.</remarks>
public sealed record Linear : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("linear", "Concedes evenly until the deadline.", [], _ => new Linear()) { Source = Sources.Faratin1998 };

    /// <inheritdoc/>
    public string Name => Entry.Name;

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new TimeDependentBidding(1), new AcNext());
}

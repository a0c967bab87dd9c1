namespace Parley.Engine.Bargaining;

/// <summary>Concedes most at the beginning.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998. Monotone.</remarks>
/// <param name="E">How early: 1 or more; larger is earlier.</param>
public sealed record Conceder(double E = 2) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("conceder", "Concedes most at the beginning.",
        [new("e", "how early; larger is earlier", 2, 1, 1000)], v => new Conceder(v[0]))
    { Source = Sources.Faratin1998 };

    /// <inheritdoc/>
    public string Name => Entry.Write(E);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new TimeDependentBidding(E), new AcNext());
}

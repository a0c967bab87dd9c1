namespace Parley.Engine.Bargaining;

/// <summary>Holds out, and concedes just before the deadline.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998. Monotone: never asks for more again than it did.</remarks>
/// <param name="E">How late: above 0, at most 1; smaller is later.</param>
public sealed record Boulware(double E = 0.2) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("boulware", "Holds out, and concedes just before the deadline.",
        [new("e", "how late; smaller is later", 0.2, 0.001, 1)], v => new Boulware(v[0]))
    { Source = Sources.Faratin1998 };

    /// <inheritdoc/>
    public string Name => Entry.Write(E);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new TimeDependentBidding(E), new AcNext());
}

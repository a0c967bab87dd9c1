namespace Parley.Engine.Bargaining;

/// <summary>Holds out, and concedes just before the deadline.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998. Monotone: never asks for more again than it did.</remarks>
/// <param name="E">How late: above 0, below 1; smaller is later.</param>
public sealed record Boulware(double E = 0.2) : IStrategy
{
    /// <inheritdoc/>
    public string Name => E == 0.2 ? "boulware" : FormattableString.Invariant($"boulware(e={E})");

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new TimeDependentBidding(E), new AcNext());
}

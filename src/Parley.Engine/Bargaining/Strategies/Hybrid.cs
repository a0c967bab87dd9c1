namespace Parley.Engine.Bargaining;

/// <summary>Answers the others' moves at first, and follows the clock more and more.</summary>
/// <remarks>Keskin, Çakan and Aydoğan 2021.</remarks>
/// <param name="P0">The utility asked for at the start.</param>
/// <param name="P1">How the curve bends: larger concedes later.</param>
/// <param name="P2">The utility asked for at the deadline.</param>
/// <param name="P3">How strongly the others' moves are answered.</param>
public sealed record Hybrid(double P0 = 1, double P1 = 0.75, double P2 = 0.55, double P3 = 0.5) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("hybrid", HybridBidding.Entry.Summary, HybridBidding.Entry.Parameters, v => new Hybrid(v[0], v[1], v[2], v[3])) { Source = Sources.Keskin2021 };

    /// <inheritdoc/>
    public string Name => Entry.Write(P0, P1, P2, P3);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new HybridBidding(P0, P1, P2, P3), new AcNext());
}

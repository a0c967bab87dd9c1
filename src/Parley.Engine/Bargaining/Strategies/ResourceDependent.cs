namespace Parley.Engine.Bargaining;

/// <summary>Concedes as the exchange of offers grows longer, whatever the deadline.</summary>
/// <remarks>Faratin, Sierra and Jennings 1998. Monotone.</remarks>
/// <param name="Mu">Its patience, in offers.</param>
/// <param name="K">What is conceded from the start, as a share of the way.</param>
public sealed record ResourceDependent(double Mu = 50, double K = 0) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("resource", ResourceBidding.Entry.Summary, ResourceBidding.Entry.Parameters, v => new ResourceDependent(v[0], v[1])) { Source = Sources.Faratin1998 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Mu, K);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new ResourceBidding(Mu, K), new AcNext());
}

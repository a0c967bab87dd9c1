namespace Parley.Engine.Bargaining;

/// <summary>Seeks the package closest to the others' at the same worth to itself before it concedes.</summary>
/// <remarks>Faratin, Sierra and Jennings 2002, with the frequency model for the others' weights.</remarks>
/// <param name="Step">What is given up at a deadlock, in utility.</param>
/// <param name="E">How early the clock allows concessions; 1 evenly.</param>
public sealed record TradeOff(double Step = 0.05, double E = 1) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("trade-off", TradeOffBidding.Entry.Summary, TradeOffBidding.Entry.Parameters, v => new TradeOff(v[0], v[1])) { Source = Sources.Faratin2002 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Step, E);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new TradeOffBidding(Step, E), new AcNext(), () => new FrequencyModel());
}

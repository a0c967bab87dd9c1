namespace Parley.Engine.Bargaining;

/// <summary>MiCRO: goes through its packages best first, a step whenever the others have shown as many different offers as it has.</summary>
/// <remarks>de Jonge 2022. Accepts what is worth at least the lowest package that it has offered or would offer now.</remarks>
public sealed record Micro : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("micro", MicroBidding.Entry.Summary, [], _ => new Micro()) { Source = Sources.DeJonge2022 };

    /// <inheritdoc/>
    public string Name => Entry.Name;

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new MicroBidding(), new AcLowest());
}

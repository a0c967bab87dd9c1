namespace Parley.Engine.Bargaining;

/// <summary>Compromises toward the most that the others may give, by the mean and spread of their offers.</summary>
/// <remarks>Kawaguchi, Fujita and Ito 2011; won ANAC 2010. What the description leaves open is told at its components.</remarks>
/// <param name="Tremor">How much its target strays.</param>
public sealed record AgentK(double Tremor = 3) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("agent-k", AgentKBidding.Entry.Summary, AgentKBidding.Entry.Parameters, v => new AgentK(v[0])) { Source = Sources.Kawaguchi2011 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Tremor);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new AgentKBidding(Tremor), new AcAgentK(Tremor));
}

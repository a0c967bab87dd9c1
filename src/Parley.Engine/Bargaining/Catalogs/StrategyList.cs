namespace Parley.Engine.Bargaining;

/// <summary>Parley's own strategies.</summary>
internal static class StrategyList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StrategyEntry> All { get; } =
    [
        Boulware.Entry,
        Linear.Entry,
        Conceder.Entry,
        Hardliner.Entry,
        RandomWalker.Entry,
        TitForTat.Entry,
        RelativeTitForTat.Entry,
        AveragedTitForTat.Entry,
        Micro.Entry,
        NiceTitForTat.Entry,
        TradeOff.Entry,
        Hybrid.Entry,
        ResourceDependent.Entry,
        AgentK.Entry,
        HardHeaded.Entry,
        CuhkAgent.Entry,
        Atlas3.Entry,
        PonPoko.Entry,
    ];
}

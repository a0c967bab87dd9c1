namespace Parley.Engine.Bargaining;

/// <summary>The components that strategies can be put together from by name.</summary>
public static class StrategyComponents
{
    /// <summary>What to offer.</summary>
    public static ComponentCatalog<BiddingStrategy> Bidding { get; } = new("bidding component",
    [
        TimeDependentBidding.Entry,
        new("boulware", "Concedes late.", Boulware.Entry.Parameters, v => new TimeDependentBidding(v[0])),
        new("linear", "Concedes evenly.", [], _ => new TimeDependentBidding(1)),
        new("conceder", "Concedes early.", Conceder.Entry.Parameters, v => new TimeDependentBidding(v[0])),
        HardlinerBidding.Entry,
        RandomBidding.Entry,
        AbsoluteTitForTatBidding.Entry,
        RelativeTitForTatBidding.Entry,
        AveragedTitForTatBidding.Entry,
        MicroBidding.Entry,
        NiceTitForTatBidding.Entry,
        TradeOffBidding.Entry,
        HybridBidding.Entry,
        ResourceBidding.Entry,
        AgentKBidding.Entry,
        HardHeadedBidding.Entry,
        CuhkBidding.Entry,
        Atlas3Bidding.Entry,
        PonPokoBidding.Entry,
    ]);

    /// <summary>What the others want.</summary>
    public static ComponentCatalog<OpponentModel> Models { get; } = new("opponent model",
    [
        new("none", "No model.", [], _ => throw new InvalidOperationException("None is no model.")),
        UniformModel.Entry,
        FrequencyModel.Entry,
        SmithModel.Entry,
        BayesianModel.Entry,
    ]);

    /// <summary>What to take.</summary>
    public static ComponentCatalog<AcceptanceCondition> Acceptance { get; } = new("acceptance condition",
    [
        AcNext.Entry,
        AcPrevious.Entry,
        AcConst.Entry,
        AcTime.Entry,
        .. AcCombi.Entries,
        AcLowest.Entry,
        AcBar.Entry,
        AcAgentK.Entry,
    ]);
}

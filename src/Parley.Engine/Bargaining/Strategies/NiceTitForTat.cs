namespace Parley.Engine.Bargaining;

/// <summary>Answers concessions in kind, measured by how far they go toward an estimated Nash point.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2013, with the Bayesian model of Hindriks and Tykhonov 2008, and AC_combi from t = 0.98 on.</remarks>
public sealed record NiceTitForTat : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("nice-tit-for-tat", "Answers concessions in kind, measured by how far they go toward an estimated Nash point.", [], _ => new NiceTitForTat()) { Source = Sources.Baarslag2013 };

    /// <inheritdoc/>
    public string Name => Entry.Name;

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new NiceTitForTatBidding(), new AcCombi(0.98), () => new BayesianModel());
}

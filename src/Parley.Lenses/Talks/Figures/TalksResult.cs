using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>What came of simulated talks, in the case's own ids and points. Gains are over no deal, and 0 where talks fail.</summary>
public sealed record TalksResult
{
    /// <summary>The conditions.</summary>
    public required TalksConditions Conditions { get; init; }

    /// <summary>Ids of the parties that bargained, in the case's order.</summary>
    public required IReadOnlyList<string> Players { get; init; }

    /// <summary>The styles that each player took.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<TalkStyle>> Styles { get; init; }

    /// <summary>How many runs.</summary>
    public required int Runs { get; init; }

    /// <summary>The share of runs that ended in a deal.</summary>
    public required Proportion Deals { get; init; }

    /// <summary>How many runs ended how: <c>agreement</c>, <c>deadline</c>, <c>breakdown</c>, <c>left</c>, <c>forfeit</c>; those that did not happen are left out.</summary>
    public required IReadOnlyDictionary<string, int> Ends { get; init; }

    /// <summary>How many of the deals give no player more than no deal.</summary>
    public required int Hollow { get; init; }

    /// <summary>How much of the time until the deadline a deal took on average, 0 to 1; null without a deal.</summary>
    public required double? Time { get; init; }

    /// <summary>What each player got.</summary>
    public required IReadOnlyDictionary<string, TalksSide> Sides { get; init; }

    /// <summary>The share of deals that some acceptable package beats: at least as good for every player, better for one. Null without a deal.</summary>
    public required Proportion? Beaten { get; init; }

    /// <summary>Whether the frontier is exact, so that a deal that is not known to be beaten is not.</summary>
    public required bool BeatenIsExact { get; init; }

    /// <summary>How far deals are from the nearest efficient acceptable package on average (see <see cref="TalksDistance"/>); null without a deal.</summary>
    public required double? FrontierDistance { get; init; }

    /// <summary>How far they are from each bargaining solution; empty without a deal.</summary>
    public required IReadOnlyList<TalksDistance> Solutions { get; init; }

    /// <summary>How many different packages were agreed.</summary>
    public required int Different { get; init; }

    /// <summary>Those agreed most often, most often first.</summary>
    public required IReadOnlyList<TalksPackage> Packages { get; init; }

    /// <summary>Each combination of styles.</summary>
    public required IReadOnlyList<TalksProfile> Profiles { get; init; }

    /// <summary>What other conditions would do.</summary>
    public required IReadOnlyList<TalksVariation> Variations { get; init; }

    /// <summary>
    /// What perfectly informed sides would come to, whoever opens: known for two who must both consent and make offers in turn; else empty.
    /// </summary>
    public IReadOnlyList<TalksForeseen> Foreseen { get; init; } = [];

    /// <summary>What the ranges of the case do; null where they were not drawn.</summary>
    public TalksDraws? Drawn { get; init; }
}

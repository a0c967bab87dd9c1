namespace Parley.Lenses;

/// <summary>What simulated talks came to when the uncertain numbers of the case were drawn.</summary>
/// <param name="Draws">How many draws.</param>
/// <param name="Computed">In how many the case could be computed and something be offered; in the others there is no deal.</param>
/// <param name="Deals">The share of talks that end in a deal: over all draws.</param>
/// <param name="Gains">Each player's mean gain over no deal, in points.</param>
/// <param name="SamePackage">In how many draws the package agreed most often is the one of the likely values; null where those bring no deal.</param>
/// <param name="Influences">Which judgements explain most, most first.</param>
public sealed record TalksDraws(
    int Draws, int Computed, TalksSpread Deals, IReadOnlyDictionary<string, TalksSpread> Gains, int? SamePackage, IReadOnlyList<TalksInfluence> Influences);

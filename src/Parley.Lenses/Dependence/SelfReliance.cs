namespace Parley.Lenses;

/// <summary>How much of its best a party can have without the others.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="BestGain">The most it could gain over the status quo in any feasible package, in points; above 0.</param>
/// <param name="Weighed">The attempts worth making, by expected gain: every outcome counts by its chance.</param>
/// <param name="Succeeding">The attempts worth making if every one were sure to succeed.</param>
/// <param name="Single">Each attempt that can be made, by itself.</param>
/// <param name="LeftOut">How many attempts were not combined with others, because there are too many.</param>
internal sealed record SelfReliance(
    int Party, decimal BestGain, Undertaking Weighed, Undertaking Succeeding, IReadOnlyList<Trial> Single, int LeftOut)
{
    /// <summary>What it cannot have without the others, as a part of its best feasible gain, chances weighed: 0 to 1.</summary>
    public decimal Dependence => 1 - (Weighed.Gain / BestGain);

    /// <summary>The same if every attempt succeeded.</summary>
    public decimal DependenceIfAllSucceed => 1 - (Succeeding.Gain / BestGain);
}

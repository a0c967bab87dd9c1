namespace Parley.Engine.Deals;

/// <summary>A bargaining solution.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Point">The package and its value for each party, in grid units.</param>
/// <param name="Unique">False when another efficient acceptable package does equally well by this solution's own criterion, so that a tie-break chose.</param>
/// <param name="Exact">Whether it was proved best; false when the frontier it was chosen from is only within an error.</param>
public sealed record Solution(SolutionKind Kind, FrontierPoint Point, bool Unique, bool Exact)
{
    /// <summary>
    /// What the package reaches by the solution's criterion, where the space was searched: nash, the product of gains, each as a share of the
    /// largest found; kalai-smorodinsky, the smallest such share; egalitarian, the smallest gain in points; utilitarian, the sum in points.
    /// </summary>
    public double? Reached { get; init; }

    /// <summary>What no acceptable package exceeds by the same criterion, where the space was searched.</summary>
    public double? AtMost { get; init; }
}

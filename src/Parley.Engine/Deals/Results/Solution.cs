namespace Parley.Engine.Deals;

/// <summary>A bargaining solution.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Point">The package and its value for each party, in grid units.</param>
/// <param name="Unique">False when another efficient acceptable package does equally well by this solution's own criterion, so that a tie-break chose.</param>
/// <param name="Exact">Whether it was proved best; false when the frontier it was chosen from is only within an error.</param>
public sealed record Solution(SolutionKind Kind, FrontierPoint Point, bool Unique, bool Exact);

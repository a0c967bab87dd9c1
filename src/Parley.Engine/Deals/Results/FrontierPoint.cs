namespace Parley.Engine.Deals;

/// <summary>A package and what it is worth.</summary>
/// <param name="Package">Option index by issue; −1 where the issue does not arise. The first in issue order of those with this value.</param>
/// <param name="Value">Value for each party, in grid units.</param>
public sealed record FrontierPoint(int[] Package, long[] Value);

using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>What the solver found about a deal space.</summary>
public sealed record DealAnswer
{
    /// <summary>The number of feasible packages. 0: the rules forbid everything.</summary>
    public required BigInteger Packages { get; init; }

    /// <summary>
    /// Whether an acceptable package gives every party at least what the status quo gives it and one strictly more than that and its
    /// no-deal value. Only where the acceptable frontier is exact is a "no" proved.
    /// </summary>
    public required bool Exists { get; init; }

    /// <summary>How many packages are acceptable.</summary>
    public required AcceptableCount Acceptable { get; init; }

    /// <summary>Each party's largest value over the acceptable packages, in grid units; null when none is acceptable.</summary>
    public required long[]? Ideal { get; init; }

    /// <summary>The feasible packages that none dominates.</summary>
    public required Frontier Frontier { get; init; }

    /// <summary>The acceptable packages that no acceptable one dominates.</summary>
    public required Frontier AcceptableFrontier { get; init; }

    /// <summary>The bargaining solutions that apply; empty when nothing is acceptable or a party's points are only an order.</summary>
    public required Solution[] Solutions { get; init; }

    /// <summary>Where the space was searched: by party, in grid units, what no package exceeds; else null.</summary>
    public double[]? IdealAtMost { get; init; }
}

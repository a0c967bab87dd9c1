using System.Numerics;

namespace Parley.Lenses;

/// <summary>The figures of the deal lens, in the case's own ids and points. Parties whose values are only an order are left out of all amounts.</summary>
public sealed record DealResult
{
    /// <summary>Whether a deal exists (case-format: what the numbers mean).</summary>
    public required bool Exists { get; init; }

    /// <summary>False when the answer <see cref="Exists"/> = no could not be proved because the frontier is only within an error.</summary>
    public required bool ExistsIsProved { get; init; }

    /// <summary>The number of feasible packages.</summary>
    public required BigInteger Packages { get; init; }

    /// <summary>How many packages are acceptable.</summary>
    public required CountResult Acceptable { get; init; }

    /// <summary>Each party's no-deal value.</summary>
    public required IReadOnlyDictionary<string, decimal> NoDeal { get; init; }

    /// <summary>Each party's floor: the larger of its no-deal value and its walk-away.</summary>
    public required IReadOnlyDictionary<string, decimal> Floor { get; init; }

    /// <summary>Each party's largest value over acceptable packages; empty when none is acceptable.</summary>
    public required IReadOnlyDictionary<string, decimal> Ideal { get; init; }

    /// <summary>Feasible packages that none dominates.</summary>
    public required FrontierResult Frontier { get; init; }

    /// <summary>Acceptable packages that no acceptable one dominates.</summary>
    public required FrontierResult AcceptableFrontier { get; init; }

    /// <summary>Solutions that apply, in the order nash, kalai-smorodinsky, egalitarian, utilitarian.</summary>
    public required IReadOnlyList<SolutionResult> Solutions { get; init; }

    /// <summary>Adjusted winner, where it applies.</summary>
    public DivisionResult? AdjustedWinner { get; init; }

    /// <summary>The case's named packages, and how each stands.</summary>
    public required IReadOnlyList<NamedPackageResult> Named { get; init; }
}

namespace Parley.Engine.Deals;

/// <summary>
/// What of a deal space does not depend on its points: which issues its conditions tie together, and in what order to eliminate them.
/// Found once, it serves every space that differs only in points, floors and thresholds, as in draws over ranges.
/// </summary>
public sealed class DealStructure
{
    private DealStructure(EliminationPlan plan) => Plan = plan;

    internal EliminationPlan Plan { get; }

    /// <summary>The structure of a space.</summary>
    /// <param name="space">Its options and conditions are read, its points are not.</param>
    /// <param name="options">The table budget; null for <see cref="SolverOptions.Default"/>.</param>
    /// <exception cref="DealSpaceTooLargeException">Elimination would exceed <see cref="SolverOptions.TableBudget"/>.</exception>
    public static DealStructure Of(DealSpace space, SolverOptions? options = null) =>
        new(EliminationPlan.Of(space, (options ?? SolverOptions.Default).TableBudget));
}

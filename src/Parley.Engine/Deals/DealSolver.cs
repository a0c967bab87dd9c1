namespace Parley.Engine.Deals;

/// <summary>Finds what can be agreed in a deal space.</summary>
public static class DealSolver
{
    /// <summary>Solves the space.</summary>
    /// <exception cref="DealSpaceTooLargeException">Elimination would exceed <see cref="SolverOptions.TableBudget"/>.</exception>
    public static DealAnswer Solve(DealSpace space, SolverOptions? options = null, CancellationToken cancel = default) =>
        throw new NotSupportedException();
}

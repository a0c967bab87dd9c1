using Parley.Engine.Deals;

namespace Parley.Engine.Pressure;

/// <summary>
/// Bargains over whole packages when levers move the no-deal point: the space is solved once, for the lowest floors.
/// </summary>
/// <remarks>
/// A package that is acceptable at some no-deal point is acceptable at the lowest floors too, and is on that frontier or
/// dominated by a package of it, which is then just as acceptable at that no-deal point.
/// </remarks>
public static class PressedBargain
{
    /// <summary>The packages that no other one dominates among those acceptable at the lowest floors.</summary>
    /// <param name="space">The space, with the lowest floors and no-deal values that levers can lead to.</param>
    /// <param name="frontier">
    /// The space's frontier, which does not hang on floors; used where no audience has a say, so that nothing is solved again.
    /// </param>
    /// <param name="options">Limits of the solver.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="DealSpaceTooLargeException">The space cannot be solved within the limits.</exception>
    public static Frontier Candidates(DealSpace space, Frontier frontier, SolverOptions options, CancellationToken cancel) =>
        space.Threshold.Length == 0
            ? frontier.Where((f, i) => IsAcceptable(space, f, i))
            : DealSolver.Solve(space, options with { CountAcceptable = false }, cancel).AcceptableFrontier;

    /// <summary>
    /// The Nash solution of any number of parties at a no-deal point; null where no candidate is acceptable there and gives a
    /// party more.
    /// </summary>
    /// <param name="space">The space, with the no-deal values and floors of that point.</param>
    /// <param name="candidates">What <see cref="Candidates"/> gave.</param>
    public static FrontierPoint? Choose(DealSpace space, Frontier candidates)
    {
        var acceptable = candidates.Where((f, i) => IsAcceptable(space, f, i));
        if (acceptable.Count == 0) return null;
        var ideal = new long[space.Parties];
        for (var p = 0; p < ideal.Length; p++)
        {
            ideal[p] = long.MinValue;
            for (var i = 0; i < acceptable.Count; i++) ideal[p] = Math.Max(ideal[p], acceptable.Value(i, p));
        }
        return SolutionFinder.Find(space, acceptable, ideal).FirstOrDefault(s => s.Kind == SolutionKind.Nash)?.Point;
    }

    // Audiences have had their say: they read packages alike whatever the no-deal point is.
    private static bool IsAcceptable(DealSpace space, Frontier frontier, int point)
    {
        var accepting = 0;
        for (var p = 0; p < space.Parties; p++)
        {
            if (frontier.Value(point, p) >= space.Floor[p]) accepting++;
            else if (space.Must is null || space.Must[p]) return false;
        }
        return space.Must is null || accepting >= space.AtLeast;
    }
}

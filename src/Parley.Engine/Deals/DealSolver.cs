using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>
/// Finds what can be agreed in a deal space: the efficient frontiers, whether a deal exists, how many packages are acceptable, and
/// the bargaining solutions, without enumerating packages.
/// </summary>
/// <remarks>
/// <para>Issues that no condition ties together are merged one by one (a Minkowski sum that drops what is dominated at every step);
/// tied issues are eliminated together over their interaction graph. Time grows with the points kept, not with the packages.</para>
/// <para>Where conditions tie too many issues together for that, the space is searched: the best found, each with a bound that no package
/// exceeds.</para>
/// <para>All arithmetic on values is in whole numbers, so the answer is the same in any order of work, on any machine.</para>
/// </remarks>
public static class DealSolver
{
    /// <summary>Solves the space.</summary>
    /// <param name="space">The space; its arrays are not checked again.</param>
    /// <param name="options">Budgets and seed; null for <see cref="SolverOptions.Default"/>.</param>
    /// <param name="cancel">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="DealSpaceTooLargeException">Elimination would exceed <see cref="SolverOptions.TableBudget"/>, and the space is not to be searched or cannot be.</exception>
    public static DealAnswer Solve(DealSpace space, SolverOptions? options = null, CancellationToken cancel = default)
    {
        options ??= SolverOptions.Default;
        DealStructure structure;
        try
        {
            structure = DealStructure.Of(space, options);
        }
        catch (DealSpaceTooLargeException) when (options.SearchRounds > 0)
        {
            return AnytimeSolver.Solve(space, options, cancel);
        }
        var plan = new PointedPlan(structure.Plan, space);
        var packages = new Eliminator<BigInteger>(plan, new PackageCounting(), cancel).All();
        var frontier = Explore(plan, acceptable: false, options, cancel);
        var acceptable = Acceptable(space, space.Threshold.Length == 0 ? frontier : Explore(new(plan.Plan, space, acceptable: true), acceptable: true, options, cancel));
        var ideal = acceptable.Count == 0 ? null : Ideal(space, acceptable);
        return new()
        {
            Packages = packages,
            Exists = HasDeal(space, acceptable),
            Acceptable = packages.IsZero ? new(0, true, 0, 0)
                : options.CountAcceptable ? AcceptableCounter.Count(plan, packages, acceptable.Count, options, cancel)
                : new(acceptable.Count, false, acceptable.Count, packages),
            Ideal = ideal,
            Frontier = frontier,
            AcceptableFrontier = acceptable,
            Solutions = ideal is null ? [] : SolutionFinder.Find(space, acceptable, ideal),
        };
    }

    /// <summary>Just how many packages are acceptable, for spaces that are only to be counted.</summary>
    /// <param name="space">The space.</param>
    /// <param name="structure">The structure of a space that differs from this one only in points, floors and thresholds.</param>
    /// <param name="options">Draws and seed of an estimate; null for <see cref="SolverOptions.Default"/>.</param>
    /// <param name="cancel">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static AcceptableCount CountAcceptable(
        DealSpace space, DealStructure structure, SolverOptions? options = null, CancellationToken cancel = default)
    {
        var plan = new PointedPlan(structure.Plan, space);
        var packages = new Eliminator<BigInteger>(plan, new PackageCounting(), cancel).All();
        return packages.IsZero ? new(0, true, 0, 0)
            : AcceptableCounter.Count(plan, packages, known: 0, options ?? SolverOptions.Default, cancel);
    }

    /// <summary>Just the acceptable packages that no acceptable one dominates, for spaces solved by the thousand.</summary>
    /// <param name="space">The space.</param>
    /// <param name="structure">The structure of a space that differs from this one only in points, floors and thresholds.</param>
    /// <param name="options">Budgets; null for <see cref="SolverOptions.Default"/>.</param>
    /// <param name="cancel">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static Frontier AcceptableFrontier(
        DealSpace space, DealStructure structure, SolverOptions? options = null, CancellationToken cancel = default) =>
        Acceptable(space, Explore(new(structure.Plan, space, acceptable: true), acceptable: true, options ?? SolverOptions.Default, cancel));

    /// <summary>Whether a deal exists, given the space's acceptable frontier or one for lower floors (see <see cref="DealAnswer.Exists"/>).</summary>
    public static bool HasDeal(DealSpace space, Frontier acceptable)
    {
        for (var i = 0; i < acceptable.Count; i++)
            if (IsAcceptable(space, acceptable, i) && IsDeal(space, acceptable, i)) return true;
        return false;
    }

    /// <summary>Whether one feasible package makes a deal by itself. Where it does, a deal exists, and no frontier is needed to know it.</summary>
    /// <param name="space">The space.</param>
    /// <param name="package">A feasible package; whether it is feasible is not checked.</param>
    public static bool IsDeal(DealSpace space, ReadOnlySpan<int> package)
    {
        var value = space.Value(package);
        return space.IsAcceptable(value) && space.IsDeal(value);
    }

    /// <summary>A package that makes a deal, from the middle of those on the frontier, so that it is likely to make one when numbers change a little; null when there is none.</summary>
    public static int[]? AnyDeal(DealSpace space, Frontier acceptable)
    {
        int[] deals = [.. Enumerable.Range(0, acceptable.Count).Where(i => IsAcceptable(space, acceptable, i) && IsDeal(space, acceptable, i))];
        return deals.Length == 0 ? null : acceptable[deals[deals.Length / 2]].Package;
    }

    /// <summary>The bargaining solutions that apply on a space's acceptable frontier (see <see cref="DealAnswer.Solutions"/>).</summary>
    public static Solution[] Solutions(DealSpace space, Frontier acceptable) =>
        acceptable.Count == 0 ? [] : SolutionFinder.Find(space, acceptable, Ideal(space, acceptable));

    /// <summary>
    /// The acceptable package that gives one party most, ties broken as for the solutions; null when nothing is acceptable. One pass
    /// over the frontier.
    /// </summary>
    public static FrontierPoint? BestFor(DealSpace space, Frontier acceptable, int party) =>
        acceptable.Count == 0 ? null : acceptable[SolutionFinder.BestFor(space, acceptable, Ideal(space, acceptable), party)];

    /// <summary>The index of the Nash solution on an acceptable frontier; −1 where nobody can gain, or points are only an order.</summary>
    public static int Nash(DealSpace space, Frontier acceptable) =>
        acceptable.Count == 0 || space.Ordinal?.Contains(true) == true ? -1 : SolutionFinder.Nash(space, acceptable, Ideal(space, acceptable));

    private static Frontier Explore(PointedPlan plan, bool acceptable, SolverOptions options, CancellationToken cancel)
    {
        var valuation = new FrontierValuation(plan, acceptable, options, cancel);
        return valuation.ToFrontier(new Eliminator<PointSet>(plan, valuation, cancel).All());
    }

    // A party's floor only asks for more of what the frontier maximises, so without audiences the acceptable frontier is part of it.
    private static Frontier Acceptable(DealSpace space, Frontier frontier) => frontier.Where((f, i) => IsAcceptable(space, f, i));

    /// <summary>Whether enough parties are at their floors; audiences' thresholds were seen to while the frontier was made.</summary>
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

    private static bool IsDeal(DealSpace space, Frontier frontier, int point)
    {
        Span<long> value = stackalloc long[space.Parties];
        for (var p = 0; p < value.Length; p++) value[p] = frontier.Value(point, p);
        return space.IsDeal(value);
    }

    internal static long[] Ideal(DealSpace space, Frontier frontier)
    {
        var ideal = new long[space.Parties];
        Array.Fill(ideal, long.MinValue);
        for (var i = 0; i < frontier.Count; i++)
            for (var p = 0; p < ideal.Length; p++) ideal[p] = Math.Max(ideal[p], frontier.Value(i, p));
        return ideal;
    }
}

namespace Parley.Engine.Stability;

/// <summary>A deal space as a conflict: its states are packages, its decision makers the parties.</summary>
/// <param name="Control">Who can bring about what.</param>
/// <param name="States">The package of each state.</param>
/// <param name="Conflict">
/// The conflict. A group's joint moves hold also what some of the group could do without the rest; every coalition that holds the group has
/// those moves in any case.
/// </param>
public sealed record PackageConflict(PackageControl Control, PackageStates States, Conflict Conflict)
{
    /// <summary>From how many states on threads are worth starting.</summary>
    private const int WorthThreads = 10_000;

    /// <summary>The conflict over all feasible packages of the issues that somebody gives.</summary>
    /// <param name="control">Who can bring about what.</param>
    /// <param name="limits">Budgets; null for <see cref="ConflictLimits.Default"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <remarks>Time and memory grow with the states, and with the moves that are listed once for all states that share them.</remarks>
    /// <exception cref="ConflictTooLargeException">There are more states, or more moves, than the budgets allow.</exception>
    public static PackageConflict Of(PackageControl control, ConflictLimits? limits = null, CancellationToken cancel = default)
    {
        limits ??= ConflictLimits.Default;
        var count = PackageCount.Of(control, cancel);
        if (count > limits.States) throw new ConflictTooLargeException(count);
        var list = new PackageStateList(control);
        var search = new PackageListing(control.Space, cancel) { MostSteps = limits.SearchSteps };
        var finished = search.Run(control.Domains(), package => list.Count < limits.States && list.Add(package));
        return finished ? Over(control, list.ToStates(), limits, cancel) : throw new ConflictTooLargeException(count);
    }

    /// <summary>The conflict over some of the states only: moves lead from one of these to another.</summary>
    internal static PackageConflict Over(PackageControl control, PackageStates states, ConflictLimits limits, CancellationToken cancel)
    {
        var parties = control.Space.Parties;
        int[][] movers = [.. Enumerable.Range(0, parties).Select(p => new[] { p }), .. control.Groups()];
        var tables = new MoveTable?[movers.Length];
        int[][] rank = [];
        // The ranking is one piece of work more.
        Parallel.For(0, movers.Length + 1, new() { CancellationToken = cancel, MaxDegreeOfParallelism = states.Count < WorthThreads ? 1 : -1 }, m =>
        {
            if (m == movers.Length) rank = PackageRanks.Of(control, states);
            else tables[m] = PackageMoves.Of(states, new(control, movers[m]), limits.Targets, cancel);
        });
        if (Array.Exists(tables, t => t is null) || tables.Sum(t => (long)t!.TargetCount) > limits.Targets)
            throw new ConflictTooLargeException(states.Count, moves: true);
        var conflict = new Conflict
        {
            States = states.Count,
            Moves = tables[..parties]!,
            Together = [.. movers[parties..].Zip(tables[parties..], (group, table) => new JointMoves(group, table!))],
            Rank = rank,
        };
        return new(control, states, conflict);
    }
}

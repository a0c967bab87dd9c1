namespace Parley.Engine.Stability;

/// <summary>
/// What can come of a state, and how: the states that all decision makers, or a coalition, can bring about from it by moves of which nobody
/// makes two in a row, each by its shortest sequence.
/// </summary>
/// <remarks>
/// Source: K. W. Li, D. M. Kilgour and K. W. Hipel, Status quo analysis in the graph model for conflict resolution (2005). A stable
/// state that cannot be reached from the status quo will not be the outcome. Cost: linear in the states and in the lists of the
/// movers' blocks, and a sort of each state's next moves.
/// </remarks>
public sealed class StatusQuoAnalysis
{
    private readonly MoveSearch _search;

    private StatusQuoAnalysis(MoveSearch search) => _search = search;

    /// <summary>Searches from a state.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="from">The status quo.</param>
    /// <param name="improving">Whether every move must better all who make it; else any legal move counts.</param>
    /// <param name="coalition">Who may move; null for everyone.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="ArgumentException">The conflict's parts do not fit each other, or there is no such state or decision maker.</exception>
    public static StatusQuoAnalysis From(Conflict conflict, int from, bool improving = false, int[]? coalition = null, CancellationToken cancel = default)
    {
        var graph = MoveGraph.Of(conflict, cancel);
        if ((uint)from >= (uint)conflict.States) throw new ArgumentException($"There is no state {from} among {conflict.States}.");
        if (coalition is not null && Array.Exists(coalition, i => (uint)i >= (uint)conflict.DecisionMakers))
            throw new ArgumentException($"The coalition {string.Join(", ", coalition)} names more than the {conflict.DecisionMakers} decision makers.");
        var search = new MoveSearch(graph);
        search.Run(from, coalition is null ? [.. Enumerable.Range(0, graph.Movers.Length)] : graph.Within(coalition), improving, null, 0, cancel);
        return new(search);
    }

    /// <summary>The states that can be reached, the status quo first, those of fewer moves before those of more.</summary>
    public IEnumerable<int> Reachable => _search.Found;

    /// <summary>Whether a state can be reached; the status quo always is.</summary>
    public bool IsReachable(int state) => _search.HasFound(state);

    /// <summary>The shortest sequence of moves to a state, empty for the status quo; null where there is none.</summary>
    /// <remarks>
    /// Among the shortest: the first by the first move's state and mover, then by the second's, and so on; decision makers count before groups.
    /// </remarks>
    public Step[]? PathTo(int state) => _search.HasFound(state) ? _search.PathTo(state) : null;
}

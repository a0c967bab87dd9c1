namespace Parley.Engine.Stability;

/// <summary>
/// A conflict in graph form (Kilgour, Hipel and Fang 1987): states, the moves of each decision maker between them, and how
/// each ranks them.
/// </summary>
public sealed record Conflict
{
    /// <summary>How many states.</summary>
    public required int States { get; init; }

    /// <summary>The moves of each decision maker by itself.</summary>
    public required MoveTable[] Moves { get; init; }

    /// <summary>The moves that need several decision makers at once; each group of members at most once.</summary>
    public JointMoves[] Together { get; init; } = [];

    /// <summary>How each decision maker ranks the states: <c>[decision maker][state]</c>; larger is better, equal is indifferent.</summary>
    public required int[][] Rank { get; init; }

    /// <summary>How many decision makers.</summary>
    public int DecisionMakers => Moves.Length;
}

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

    /// <summary>Finds what would otherwise surface as a wrong index far from its cause.</summary>
    /// <exception cref="ArgumentException">The parts do not fit each other; the message says which.</exception>
    internal void Check()
    {
        if (States < 1) throw new ArgumentException("A conflict needs at least one state.");
        if (Moves.Length < 1) throw new ArgumentException("A conflict needs at least one decision maker.");
        if (Rank.Length != Moves.Length) throw new ArgumentException($"{Moves.Length} decision makers have moves, {Rank.Length} have ranks.");
        for (var i = 0; i < Moves.Length; i++)
        {
            if (Rank[i].Length != States) throw new ArgumentException($"Decision maker {i} ranks {Rank[i].Length} states of {States}.");
            Moves[i].Check(States, $"Decision maker {i}");
        }
        foreach (var (members, moves) in Together)
        {
            var name = $"The group {string.Join(", ", members)}";
            if (members.Length < 2) throw new ArgumentException($"{name} needs two members or more.");
            for (var j = 0; j < members.Length; j++)
            {
                if (members[j] < 0 || members[j] >= Moves.Length || (j > 0 && members[j] <= members[j - 1]))
                    throw new ArgumentException($"{name} must list decision makers in ascending order.");
            }
            moves.Check(States, name);
        }
        for (var g = 0; g < Together.Length; g++)
        {
            for (var h = 0; h < g; h++)
            {
                if (Together[g].Members.AsSpan().SequenceEqual(Together[h].Members))
                    throw new ArgumentException($"The group {string.Join(", ", Together[g].Members)} is given twice: its moves belong in one table.");
            }
        }
    }
}

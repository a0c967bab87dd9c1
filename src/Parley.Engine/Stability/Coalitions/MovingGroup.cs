namespace Parley.Engine.Stability;

/// <summary>Who can make moves inside a coalition: one of its members, or several that have moves together.</summary>
/// <param name="Members">Who they are, ascending.</param>
/// <param name="Set">The same, one bit for each.</param>
/// <param name="Moves">Their moves.</param>
internal sealed record MovingGroup(int[] Members, ulong Set, MoveTable Moves)
{
    /// <summary>Every mover inside a coalition: its members in order, then the groups as the conflict lists them.</summary>
    public static MovingGroup[] Within(Conflict conflict, ulong coalition)
    {
        var alone = Enumerable.Range(0, conflict.DecisionMakers).Select(d => new MovingGroup([d], 1UL << d, conflict.Moves[d]));
        var together = conflict.Together.Select(j => new MovingGroup(j.Members, SetOf(j.Members), j.Moves));
        return [.. alone.Concat(together).Where(m => (m.Set & ~coalition) == 0)];
    }

    /// <summary>Members as bits.</summary>
    public static ulong SetOf(int[] members) => members.Aggregate(0UL, (set, m) => set | (1UL << m));

    /// <summary>All decision makers of a conflict as bits.</summary>
    /// <exception cref="ArgumentException">There are more than 64.</exception>
    public static ulong Everyone(Conflict conflict) => conflict.DecisionMakers <= 64
        ? ulong.MaxValue >> (64 - conflict.DecisionMakers)
        : throw new ArgumentException($"{conflict.DecisionMakers} decision makers; at most 64 are expected", nameof(conflict));

    /// <summary>Whether all of them prefer a state to another.</summary>
    public bool AllPrefer(int state, int to, int[][] rank)
    {
        foreach (var m in Members)
            if (rank[m][state] <= rank[m][to]) return false;
        return true;
    }
}

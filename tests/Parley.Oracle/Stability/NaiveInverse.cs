namespace Parley.Oracle;

/// <summary>Inverse analysis by trying everything.</summary>
public static class NaiveInverse
{
    /// <summary>
    /// The fewest comparisons with s that any ordering at all must have otherwise than i's own for s to be stable for i. Tries every
    /// weak order of the states.
    /// </summary>
    public static int FewestChanges(OracleConflict c, int i, int s, Func<OracleConflict, int, int, bool> holds) =>
        WeakOrders(c.States)
            .Where(order => holds(With(c, i, order), i, s))
            .Min(order => Enumerable.Range(0, c.States).Count(t => order[t].CompareTo(order[s]) != c.Rank[i][t].CompareTo(c.Rank[i][s])));

    /// <summary>
    /// The fewest states to demote to s, and the least total fall of that many. Tries every set of the states that i prefers.
    /// </summary>
    public static (int States, long Fall) SmallestDemotion(
        OracleConflict c, int i, int s, long[] fall, Func<OracleConflict, int, int, bool> holds)
    {
        int[] above = [.. Enumerable.Range(0, c.States).Where(t => c.Rank[i][t] > c.Rank[i][s])];
        return Subsets(above).Where(set => holds(With(c, i, Demote(set)), i, s)).Min(set => (set.Length, set.Sum(t => fall[t])));

        int[] Demote(int[] set) => [.. c.Rank[i].Select((r, t) => set.Contains(t) ? c.Rank[i][s] : r)];
    }

    /// <summary>The least cost of leaving s, by trying all whole amounts from 0 up.</summary>
    public static long LeavingCost(OracleConflict c, int i, int s, Func<OracleConflict, int, int, bool> holds)
    {
        for (var cost = 0; ; cost++)
        {
            int[] charged = [.. c.Rank[i].Select((r, t) => t == s ? r : r - cost)];
            if (holds(With(c, i, charged), i, s)) return cost;
        }
    }

    /// <summary>Every smallest set of i's moves out of s without which s is stable for i, by where they lead.</summary>
    public static int[][] MovesToBar(OracleConflict c, int i, int s, Func<OracleConflict, int, int, bool> holds)
    {
        int[][] enough = [.. Subsets([.. NaiveStability.Own(c, i, s).Order()]).Where(set => holds(Without(set), i, s))];
        return [.. enough.Where(set => set.Length == enough.Min(e => e.Length))];

        OracleConflict Without(int[] targets) => c with
        {
            Movers = [.. c.Movers.Select(m => m.Members is [var only] && only == i
                ? m with { Moves = [.. m.Moves.Where(move => move.From != s || !targets.Contains(move.To))] }
                : m)],
        };
    }

    /// <summary>The conflict with another ordering of one decision maker.</summary>
    public static OracleConflict With(OracleConflict c, int i, int[] rank) => c with { Rank = [.. c.Rank.Select((r, j) => j == i ? rank : r)] };

    private static IEnumerable<int[]> WeakOrders(int states)
    {
        // Every list of ranks in which no rank below the highest is missing.
        IEnumerable<int[]> all = [[]];
        for (var s = 0; s < states; s++) all = all.SelectMany(o => Enumerable.Range(0, states).Select(r => (int[])[.. o, r]));
        return all.Where(o => o.Distinct().Count() == o.Max() + 1);
    }

    private static IEnumerable<int[]> Subsets(int[] of) =>
        Enumerable.Range(0, 1 << of.Length).Select(bits => of.Where((_, k) => (bits >> k & 1) != 0).ToArray());
}

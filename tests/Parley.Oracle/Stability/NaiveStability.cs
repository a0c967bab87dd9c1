namespace Parley.Oracle;

/// <summary>
/// Stability word for word from the definitions of Fang, Hipel and Kilgour (1993), one state at a time, trying every sequence of
/// moves.
/// </summary>
public static class NaiveStability
{
    /// <summary>i has no unilateral improvement from s.</summary>
    public static bool Nash(OracleConflict c, int i, int s) => Improvements(c, i, s).Count == 0;

    /// <summary>For every improvement s1 there is an s2 that the others can bring about from s1 and i finds no better than s.</summary>
    public static bool GeneralMetarational(OracleConflict c, int i, int s) =>
        Improvements(c, i, s).All(s1 => Replies(c, i, s1, false).Any(s2 => c.Rank[i][s2] <= c.Rank[i][s]));

    /// <summary>… and from that s2, i cannot move to anything better than s.</summary>
    public static bool SymmetricMetarational(OracleConflict c, int i, int s) =>
        Improvements(c, i, s).All(s1 => Replies(c, i, s1, false).Any(s2 => HoldsEvenAfterEscape(c, i, s, s2)));

    /// <summary>As general metarational, with credible replies: each move betters the one who makes it.</summary>
    public static bool Sequential(OracleConflict c, int i, int s) =>
        Improvements(c, i, s).All(s1 => Replies(c, i, s1, true).Any(s2 => c.Rank[i][s2] <= c.Rank[i][s]));

    /// <summary>As symmetric metarational, with credible replies.</summary>
    public static bool SymmetricSequential(OracleConflict c, int i, int s) =>
        Improvements(c, i, s).All(s1 => Replies(c, i, s1, true).Any(s2 => HoldsEvenAfterEscape(c, i, s, s2)));

    /// <summary>Whether s2 deters a move away from s, escape by a further move of i's own included.</summary>
    public static bool HoldsEvenAfterEscape(OracleConflict c, int i, int s, int s2) =>
        c.Rank[i][s2] <= c.Rank[i][s] && Own(c, i, s2).All(s3 => c.Rank[i][s3] <= c.Rank[i][s]);

    /// <summary>Where i can go from s alone in one move.</summary>
    public static HashSet<int> Own(OracleConflict c, int i, int s) =>
        [.. c.Movers.Where(m => m.Members is [var only] && only == i).SelectMany(m => m.Moves).Where(m => m.From == s).Select(m => m.To)];

    /// <summary>Those of them that i prefers to s.</summary>
    public static HashSet<int> Improvements(OracleConflict c, int i, int s) => [.. Own(c, i, s).Where(t => c.Rank[i][t] > c.Rank[i][s])];

    /// <summary>What all but i can bring about from s by one move or more, nobody twice in a row.</summary>
    public static HashSet<int> Replies(OracleConflict c, int i, int s, bool improving) =>
        Reachable(c, [.. Enumerable.Range(0, c.DecisionMakers).Where(j => j != i)], s, improving);

    /// <summary>What a coalition can bring about from s by one move or more, nobody twice in a row.</summary>
    public static HashSet<int> Reachable(OracleConflict c, int[] coalition, int s, bool improving)
    {
        var found = new HashSet<int>();
        var tried = new HashSet<(int, OracleMover)>();
        Go(s, null);
        return found;

        void Go(int at, OracleMover? last)
        {
            foreach (var (mover, to) in Steps(c, coalition, at, last, improving))
            {
                found.Add(to);
                if (tried.Add((to, mover))) Go(to, mover);
            }
        }
    }

    /// <summary>
    /// The first of the shortest sequences of moves by which a coalition gets from s to a state asked for, or null: first by the
    /// first state and who moves to it, then by the second, and so on. Who: in the order of the movers.
    /// </summary>
    public static (OracleMover Mover, int To)[]? Shortest(OracleConflict c, int[] coalition, int s, bool improving, Func<int, bool> asked)
    {
        for (var length = 1; length <= c.States * c.Movers.Length; length++)
        {
            if (Try(s, null, length) is { } found) return [.. found];
        }
        return null;

        // By length and depth-first in order, so the first that is found is the one.
        IEnumerable<(OracleMover, int)>? Try(int at, OracleMover? last, int left)
        {
            foreach (var (mover, to) in Steps(c, coalition, at, last, improving).OrderBy(m => m.To).ThenBy(m => Array.IndexOf(c.Movers, m.Mover)))
            {
                if (left == 1)
                {
                    if (asked(to)) return [(mover, to)];
                }
                else if (Try(to, mover, left - 1) is { } rest) return rest.Prepend((mover, to));
            }
            return null;
        }
    }

    private static IEnumerable<(OracleMover Mover, int To)> Steps(OracleConflict c, int[] coalition, int at, OracleMover? last, bool improving) =>
        from mover in c.Movers
        where mover != last && mover.Members.All(coalition.Contains)
        from move in mover.Moves
        where move.From == at && (!improving || mover.Members.All(j => c.Rank[j][move.To] > c.Rank[j][at]))
        select (mover, move.To);
}

namespace Parley.Oracle;

/// <summary>Coalitional stability word for word from its definitions.</summary>
public static class NaiveCoalitions
{
    /// <summary>The coalition can bring about nothing that every member prefers to s.</summary>
    public static bool Nash(OracleConflict c, int[] h, int s) => Improvements(c, h, s).Count == 0;

    /// <summary>From every improvement the others can bring about something that is not better for every member than s.</summary>
    public static bool GeneralMetarational(OracleConflict c, int[] h, int s) => Deterred(c, h, s, false, _ => true);

    /// <summary>… from which the coalition can bring about nothing better for every member than s either.</summary>
    public static bool SymmetricMetarational(OracleConflict c, int[] h, int s) => Deterred(c, h, s, false, u => HasNoEscape(c, h, s, u));

    /// <summary>As general metarational, by moves that better everyone who makes them.</summary>
    public static bool Sequential(OracleConflict c, int[] h, int s) => Deterred(c, h, s, true, _ => true);

    /// <summary>As symmetric metarational, by moves that better everyone who makes them.</summary>
    public static bool SymmetricSequential(OracleConflict c, int[] h, int s) => Deterred(c, h, s, true, u => HasNoEscape(c, h, s, u));

    /// <summary>What a coalition can bring about that all its members prefer to s.</summary>
    public static HashSet<int> Improvements(OracleConflict c, int[] h, int s) =>
        [.. NaiveStability.Reachable(c, h, s, false).Where(t => IsBetter(c, h, t, s))];

    private static bool Deterred(OracleConflict c, int[] h, int s, bool improving, Func<int, bool> holds)
    {
        int[] others = [.. Enumerable.Range(0, c.DecisionMakers).Except(h)];
        return Improvements(c, h, s).All(t => NaiveStability.Reachable(c, others, t, improving).Any(u => !IsBetter(c, h, u, s) && holds(u)));
    }

    private static bool HasNoEscape(OracleConflict c, int[] h, int s, int u) =>
        NaiveStability.Reachable(c, h, u, false).All(v => !IsBetter(c, h, v, s));

    private static bool IsBetter(OracleConflict c, int[] h, int t, int s) => h.All(i => c.Rank[i][t] > c.Rank[i][s]);
}

namespace Parley.Oracle;

/// <summary>Who gives what in a deal space, in the plainest terms: every pair of packages is asked whether a move leads from one to the other.</summary>
public sealed record OraclePackages
{
    /// <summary>The space.</summary>
    public required OracleSpace Space { get; init; }

    /// <summary>The parties whose consent an option needs: <c>[issue][option]</c>.</summary>
    public required int[][][] Givers { get; init; }

    /// <summary>Options never left: <c>[issue][option]</c>.</summary>
    public required bool[][] Irreversible { get; init; }

    /// <summary>The status quo; null: none.</summary>
    public required int[]? StatusQuo { get; init; }

    /// <summary>A package that says how issues stand that nobody gives; null: none.</summary>
    public required int[]? Stays { get; init; }

    /// <summary>The party that each audience with a threshold speaks through; null: thresholds do not count.</summary>
    public required int[]? Ratified { get; init; }

    /// <summary>The states, in issue order.</summary>
    public int[][] States() =>
    [
        .. BruteForce.Feasible(Space).Where(x => Enumerable.Range(0, x.Length)
            .All(i => x[i] < 0 || Givers[i].Any(g => g.Length > 0) || x[i] == Standing(i))),
    ];

    /// <summary>Whether some movers, acting as one, get from one state to another in a single move.</summary>
    public bool IsMove(int[] movers, int[] from, int[] to) =>
        !from.SequenceEqual(to) && Enumerable.Range(0, from.Length).All(i => CanChange(movers, i, from[i], to[i]));

    /// <summary>Whether a party prefers one state to another.</summary>
    public bool Prefers(int party, int[] one, int[] other)
    {
        var (stoppedOne, stoppedOther) = (IsStopped(party, one), IsStopped(party, other));
        if (stoppedOne != stoppedOther) return stoppedOther;
        return BruteForce.Value(Space, one)[party] > BruteForce.Value(Space, other)[party];
    }

    private bool CanChange(int[] movers, int issue, int from, int to)
    {
        if (from == to) return true;
        if (from >= 0 && Irreversible[issue][from]) return false;
        if (to < 0) return true;
        var consent = Givers[issue][to].Length > 0 && Givers[issue][to].All(movers.Contains);
        if (consent) return true;
        if (from >= 0) return Givers[issue][from].Any(movers.Contains) && (StatusQuo is null ? to == 0 : to == StatusQuo[issue]);
        var choice = Givers[issue].Any(g => g.Length > 0 && g.All(movers.Contains));
        return !choice && to == Standing(issue);
    }

    private int Standing(int issue)
    {
        if (Givers[issue].All(g => g.Length == 0) && Stays is not null && Stays[issue] >= 0) return Stays[issue];
        return StatusQuo is not null && StatusQuo[issue] >= 0 ? StatusQuo[issue] : 0;
    }

    private bool IsStopped(int party, int[] package) =>
        Ratified is not null && !(StatusQuo is not null && StatusQuo.SequenceEqual(package)) && Enumerable.Range(0, Space.Threshold.Length)
            .Any(a => Ratified[a] == party && BruteForce.Value(Space, package)[Space.Parties + a] < Space.Threshold[a]);
}

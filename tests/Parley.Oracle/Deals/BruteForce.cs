namespace Parley.Oracle;

/// <summary>Solves a deal space by trying every package. Written from the definitions alone, as slowly as they read.</summary>
public static class BruteForce
{
    /// <summary>Solves the space; time and memory grow with the number of combinations.</summary>
    public static OracleAnswer Solve(OracleSpace space)
    {
        var feasible = Feasible(space).Select(x => (Package: x, Value: Value(space, x))).ToList();
        var acceptable = feasible.Where(x => IsAcceptable(space, x.Value)).ToList();
        var frontier = Undominated(space, feasible);
        var acceptableFrontier = Undominated(space, acceptable);
        var ideal = acceptable.Count == 0
            ? null
            : Enumerable.Range(0, space.Parties).Select(p => acceptable.Max(x => x.Value[p])).ToArray();
        var solutions = ideal is null || space.Ordinal ? null : new Solutions(space, acceptableFrontier, ideal);
        return new OracleAnswer
        {
            Packages = feasible.Count,
            Acceptable = acceptable.Count,
            Exists = acceptable.Exists(x => IsWorthIt(space, x.Value)),
            Ideal = ideal,
            Frontier = frontier,
            AcceptableFrontier = acceptableFrontier,
            Nash = solutions?.Nash(),
            KalaiSmorodinsky = solutions?.KalaiSmorodinsky(),
            Egalitarian = solutions?.Egalitarian(),
            Utilitarian = solutions?.Utilitarian(),
        };
    }

    /// <summary>
    /// Every package that has an option exactly for the issues that arise and breaks no rule, in issue order: by the first
    /// issue's
    /// option, then the second's, an issue that does not arise (−1) before its first option.
    /// </summary>
    public static IEnumerable<int[]> Feasible(OracleSpace space) =>
        Combinations(space, new int[space.Options.Length], 0).Where(x =>
            Enumerable.Range(0, x.Length).All(i => (space.Arises[i]?.Invoke(x) ?? true) == x[i] >= 0)
            && !space.Never.Any(never => never(x)));

    /// <summary>The value of a package in every dimension, in grid units.</summary>
    public static long[] Value(OracleSpace space, int[] package)
    {
        var value = new long[space.Points.Length];
        for (var d = 0; d < value.Length; d++)
        {
            for (var i = 0; i < package.Length; i++)
                if (package[i] >= 0) value[d] = checked(value[d] + space.Points[d][i][package[i]]);
        }
        foreach (var (when, points) in space.Bonuses)
        {
            if (!when(package)) continue;
            for (var d = 0; d < value.Length; d++) value[d] = checked(value[d] + points[d]);
        }
        return value;
    }

    /// <summary>
    /// Whether every party (or those that must, and enough of all) is at or above its floor, and every audience at or above its
    /// threshold.
    /// </summary>
    public static bool IsAcceptable(OracleSpace space, long[] value)
    {
        var accepts = Enumerable.Range(0, space.Parties).Select(p => value[p] >= space.Floor[p]).ToArray();
        var agreed = space.Must is null
            ? Array.TrueForAll(accepts, a => a)
            : Enumerable.Range(0, space.Parties).All(p => accepts[p] || !space.Must[p]) && accepts.Count(a => a) >= space.AtLeast;
        return agreed && Enumerable.Range(0, space.Threshold.Length).All(a => value[space.Parties + a] >= space.Threshold[a]);
    }

    /// <summary>
    /// Whether it gives every party at least what the status quo gives it, and one strictly more than that and its no-deal value.
    /// </summary>
    private static bool IsWorthIt(OracleSpace space, long[] value)
    {
        var parties = Enumerable.Range(0, space.Parties);
        return parties.All(p => space.StatusQuo is null || value[p] >= space.StatusQuo[p])
            && parties.Any(p => value[p] > space.NoDeal[p] && (space.StatusQuo is null || value[p] > space.StatusQuo[p]));
    }

    private static IEnumerable<int[]> Combinations(OracleSpace space, int[] package, int issue)
    {
        if (issue == package.Length)
        {
            yield return (int[])package.Clone();
            yield break;
        }
        for (var option = space.Arises[issue] is null ? 0 : -1; option < space.Options[issue]; option++)
        {
            package[issue] = option;
            foreach (var x in Combinations(space, package, issue + 1)) yield return x;
        }
    }

    /// <summary>
    /// The distinct party values that none of the others weakly dominates. Sorted descending, a vector can only be dominated by
    /// an earlier
    /// one, and if by any then by one that is itself undominated; so comparing with those kept is enough.
    /// </summary>
    private static OraclePoint[] Undominated(OracleSpace space, List<(int[] Package, long[] Value)> packages)
    {
        var descending = Comparer<long[]>.Create((a, b) =>
        {
            for (var p = 0; p < space.Parties; p++)
                if (a[p] != b[p]) return b[p].CompareTo(a[p]);
            return 0;
        });
        var kept = new List<OraclePoint>();
        // A sort that keeps the order of equals, so the first of a group is the first in issue order.
        var sorted = packages.OrderBy(x => x.Value, descending).ToList();
        for (int from = 0, to; from < sorted.Count; from = to)
        {
            for (to = from + 1; to < sorted.Count && descending.Compare(sorted[to].Value, sorted[from].Value) == 0; to++)
            {
            }
            var value = sorted[from].Value[..space.Parties];
            if (kept.TrueForAll(k => !IsAtLeast(k.Value, value))) kept.Add(new OraclePoint(sorted[from].Package, value, to - from));
        }
        return [.. kept];
    }

    private static bool IsAtLeast(long[] a, long[] b)
    {
        for (var p = 0; p < b.Length; p++)
            if (a[p] < b[p]) return false;
        return true;
    }
}

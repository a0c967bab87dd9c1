namespace Parley.Engine.Stability;

/// <summary>How each party ranks the states of a conflict over packages: by value, equal values equally.</summary>
internal static class PackageRanks
{
    /// <summary>Ranks from 0 without gaps, by party and state.</summary>
    public static int[][] Of(PackageControl control, PackageStates states)
    {
        var space = control.Space;
        var values = new long[space.Dimensions][];
        for (var d = 0; d < values.Length; d++) values[d] = new long[states.Count];
        var package = new int[space.Issues];
        for (var s = 0; s < states.Count; s++)
        {
            states.Package(s, package);
            for (var d = 0; d < values.Length; d++)
            {
                var (points, value) = (space.Points[d], 0L);
                for (var i = 0; i < package.Length; i++)
                    if (package[i] >= 0) value += points[i][package[i]];
                values[d][s] = value;
            }
            foreach (var bonus in space.Bonuses)
                if (bonus.When.Holds(package))
                    for (var d = 0; d < values.Length; d++) values[d][s] += bonus.Points[d];
        }
        var standing = control.StatusQuo is { } quo ? states.IndexOf(quo) : -1;
        return [.. Enumerable.Range(0, space.Parties).Select(p => Ranks(values[p], Stopped(control, values, p, standing)))];
    }

    private static bool[] Stopped(PackageControl control, long[][] values, int party, int statusQuo)
    {
        var stopped = new bool[values[party].Length];
        for (var a = 0; a < control.Ratified.Length; a++)
        {
            if (control.Ratified[a] != party) continue;
            for (var s = 0; s < stopped.Length; s++)
                stopped[s] |= s != statusQuo && values[control.Space.Parties + a][s] < control.Space.Threshold[a];
        }
        return stopped;
    }

    private static int[] Ranks(long[] values, bool[] stopped)
    {
        long[] below = Distinct(values, stopped, which: true);
        long[] above = Distinct(values, stopped, which: false);
        var ranks = new int[values.Length];
        for (var s = 0; s < ranks.Length; s++)
            ranks[s] = stopped[s] ? Array.BinarySearch(below, values[s]) : below.Length + Array.BinarySearch(above, values[s]);
        return ranks;
    }

    private static long[] Distinct(long[] values, bool[] stopped, bool which)
    {
        long[] distinct = [.. values.Where((_, s) => stopped[s] == which).Distinct()];
        Array.Sort(distinct);
        return distinct;
    }
}

using Parley.Cases;

namespace Parley.Lenses;

/// <summary>What a party can threaten with: sets of its levers, the empty one first.</summary>
/// <param name="Sets">The sets, as indexes of the case's levers; smaller ones first, then in the case's order.</param>
/// <param name="IsComplete">Whether these are all the sets that its levers' exclusions allow.</param>
internal sealed record LeverSets(int[][] Sets, bool IsComplete)
{
    /// <summary>The most sets that are tried: those of six levers.</summary>
    public const int Most = 64;

    /// <summary>The sets of one party.</summary>
    /// <remarks>
    /// Past <see cref="Most"/>: none, each lever alone, and all levers that fit together, taken in the case's order.
    /// </remarks>
    public static LeverSets Of(Case @case, string party)
    {
        int[] own = [.. Enumerable.Range(0, @case.Levers.Count).Where(l => @case.Levers[l].By == party)];
        List<int[]> sets = [[]];
        for (var from = 0; from < sets.Count; from++)
            foreach (var lever in own)
            {
                if (sets[from].Any(other => other >= lever || Exclude(@case, other, lever))) continue;
                if (sets.Count == Most) return new(Some(@case, own), false);
                sets.Add([.. sets[from], lever]);
            }
        return new([.. sets], true);
    }

    private static int[][] Some(Case @case, int[] own)
    {
        List<int> all = [];
        foreach (var lever in own)
            if (!all.Exists(other => Exclude(@case, other, lever))) all.Add(lever);
        var singles = own.Take(Most - 2).Select(lever => new[] { lever });
        return [[], .. singles, .. all.Count > 1 ? new[] { all.ToArray() } : []];
    }

    private static bool Exclude(Case @case, int x, int y) =>
        @case.Levers[x].Excludes.Contains(@case.Levers[y].Id) || @case.Levers[y].Excludes.Contains(@case.Levers[x].Id);
}

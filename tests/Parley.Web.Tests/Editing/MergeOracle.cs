namespace Parley.Web.Tests;

/// <summary>Applies what two people did to plain objects: what one changed is as he has it; what both changed in different ways is a conflict.</summary>
internal static class MergeOracle
{
    /// <summary>What has to come of it; null for a conflict. The order of lists is held by <see cref="IsOrdered"/>.</summary>
    public static MergeModel? Merged(MergeModel origin, MergeModel mine, MergeModel theirs)
    {
        var (merged, isConflict) = (new MergeModel(), false);
        foreach (var key in mine.Values.Keys.Union(theirs.Values.Keys))
            if (One(origin.Values.GetValueOrDefault(key), mine.Values.GetValueOrDefault(key), theirs.Values.GetValueOrDefault(key)) is { } value) merged.Values[key] = value;
        foreach (var mark in mine.Items.Keys.Union(theirs.Items.Keys))
        {
            var (o, m, t) = (origin.Items.GetValueOrDefault(mark), mine.Items.GetValueOrDefault(mark), theirs.Items.GetValueOrDefault(mark));
            if (o is not null && (m is null || t is null))
            {
                isConflict |= !o.OrderBy(f => f.Key).SequenceEqual((m ?? t)!.OrderBy(f => f.Key));
                continue;
            }

            merged.Items[mark] = new((m ?? t)!.Keys.ToDictionary(f => f, f => One(o?[f], m?[f] ?? o?[f], t?[f] ?? o?[f])!, StringComparer.Ordinal), StringComparer.Ordinal);
        }

        foreach (var claim in mine.Claims.Keys.Union(theirs.Claims.Keys))
        {
            var (o, m, t) = (origin.Claims.GetValueOrDefault(claim) ?? [], mine.Claims.GetValueOrDefault(claim) ?? [], theirs.Claims.GetValueOrDefault(claim) ?? []);
            // A claim whose words were added keeps what it rests on, but for what is gone.
            merged.Claims[claim] = [.. m.Union(t).Where(s => (!o.Contains(s) || (m.Contains(s) && t.Contains(s))) && merged.Items.ContainsKey(s.Split('.')[0]))];
            isConflict |= m.Concat(t).Any(s => !o.Contains(s) && !merged.Items.ContainsKey(s.Split('.')[0]));
        }

        foreach (var list in MergeModel.Names)
        {
            merged.Lists[list] = [.. mine.Lists[list].Union(theirs.Lists[list]).Where(merged.Items.ContainsKey)];
            isConflict |= IsMoved(origin, mine, list) && IsMoved(origin, theirs, list) && !Common(mine, theirs, origin, list).SequenceEqual(Common(theirs, mine, origin, list));
        }

        return isConflict ? null : merged;

        string? One(string? o, string? m, string? t)
        {
            isConflict |= o != m && o != t && m != t;
            return o == t ? m : t;
        }
    }

    /// <summary>Whether the result's items stand as the one who moved them has them, and whatever one added stands among his own as he put it.</summary>
    public static bool IsOrdered(MergeModel origin, MergeModel mine, MergeModel theirs, MergeModel result) => MergeModel.Names.All(list =>
        (IsMoved(origin, theirs, list) || Follows(result.Lists[list], mine.Lists[list])) && (IsMoved(origin, mine, list) || Follows(result.Lists[list], theirs.Lists[list])));

    /// <summary>Whether two cases say the same; the order of lists apart.</summary>
    public static string Print(MergeModel model) => string.Join('\n', (string[])[
        .. model.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}"),
        .. model.Lists.SelectMany(l => l.Value.Order(StringComparer.Ordinal).Select(m => $"{l.Key}: {m} {string.Join(' ', model.Items[m].OrderBy(f => f.Key, StringComparer.Ordinal))}")),
        .. model.Claims.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}: {string.Join(' ', c.Value.Order(StringComparer.Ordinal))}")]);

    private static bool Follows(List<string> result, List<string> side) => result.Where(side.Contains).SequenceEqual(side.Where(result.Contains));

    private static bool IsMoved(MergeModel origin, MergeModel side, string list) => !Follows(origin.Lists[list], side.Lists[list]);

    private static IEnumerable<string> Common(MergeModel of, MergeModel with, MergeModel origin, string list) => of.Lists[list].Where(m => with.Lists[list].Contains(m) && origin.Lists[list].Contains(m));
}

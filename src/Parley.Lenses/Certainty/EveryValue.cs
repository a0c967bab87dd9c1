namespace Parley.Lenses;

/// <summary>What holds for every value in the ranges, not just in the draws.</summary>
/// <param name="DealExists">True where one package is a deal whatever the values; null where that is not decided.</param>
/// <param name="Acceptable">By named package: true always, false never, null sometimes or not decided.</param>
internal sealed record EveryValue(bool? DealExists, bool?[] Acceptable)
{
    /// <summary>
    /// Decides exactly, from the answers with one number at a time at an end of its range: where values are sums (<see
    /// cref="Affinity"/>), the least that a margin can be is the likely margin and the worse effect of every number. A margin is
    /// formed first and varied then, so that numbers on both sides of it cancel. A package that one party or audience always refuses
    /// is refused, whatever the others' values are made of.
    /// </summary>
    public static EveryValue Of(CaseModel likely, CaseModel?[] ends, int[]? best)
    {
        var named = likely.Case.Packages.Select(p => likely.Settle(p.Choose)).ToArray();
        if (!likely.IsExact || !Array.TrueForAll(ends, e => e is { IsExact: true })) return new(null, new bool?[named.Length]);
        var acceptable = Array.ConvertAll(named, n => Acceptability(likely, ends, n));
        var candidates = named.Where((_, k) => acceptable[k] is true).ToList();
        if (best is not null) candidates.Add(CaseModel.Settle(best));
        return new(candidates.Exists(c => Acceptability(likely, ends, c) is true && IsDeal(likely, ends, c)) ? true : null, acceptable);
    }

    private static bool? Acceptability(CaseModel likely, CaseModel?[] ends, Settlement settlement)
    {
        if (!likely.IsFeasible(settlement)) return false;
        if (likely.Space.Must is not null || likely.Space.Ordinal is not null) return null;
        var always = true;
        foreach (var (isSum, margin) in Margins(likely, settlement))
        {
            if (!isSum)
            {
                always = false;
                continue;
            }
            var (least, most) = Range(likely, ends, margin);
            if (most < 0) return false;
            always &= least >= 0;
        }
        return always ? true : null;
    }

    // Always at least the status quo for everyone, and always strictly more than that and no deal for one and the same party.
    private static bool IsDeal(CaseModel likely, CaseModel?[] ends, Settlement settlement)
    {
        var better = false;
        for (var p = 0; p < likely.Space.Parties; p++)
        {
            var party = p;
            var overNoDeal = Range(likely, ends, m => m.Value(settlement, party) - m.NoDeal(party)).Least;
            var overStatusQuo = likely.StatusQuo is null
                ? overNoDeal
                : Range(likely, ends, m => m.Value(settlement, party) - m.Value(m.StatusQuo!, party)).Least;
            if (likely.StatusQuo is not null && overStatusQuo < 0) return false;
            better |= overNoDeal > 0 && overStatusQuo > 0;
        }
        return better;
    }

    /// <summary>What must not be negative for a package to be acceptable: the floor is the larger of two, so it gives two.</summary>
    private static IEnumerable<(bool IsSum, Func<CaseModel, decimal> Margin)> Margins(CaseModel likely, Settlement settlement)
    {
        var @case = likely.Case;
        for (var p = 0; p < @case.Parties.Count; p++)
        {
            var party = p;
            var isSum = Affinity.Holds(@case, @case.Parties[p]);
            yield return (isSum, m => m.Value(settlement, party) - m.NoDeal(party));
            if (@case.WalkAway.Find(@case.Parties[p].Id) is { } written)
                yield return (isSum, m => m.Value(settlement, party) - m.Judgement(written.Amount));
        }
        foreach (var blocker in likely.Blockers)
            yield return (Affinity.Holds(@case, @case.Audiences[blocker]), m => m.AudienceValue(settlement, blocker) - m.Threshold(blocker)!.Value);
    }

    private static (decimal Least, decimal Most) Range(CaseModel likely, CaseModel?[] ends, Func<CaseModel, decimal> margin)
    {
        var middle = margin(likely);
        var (least, most) = (middle, middle);
        for (var k = 0; k < ends.Length; k += 2)
        {
            var (low, high) = (margin(ends[k]!) - middle, margin(ends[k + 1]!) - middle);
            least += Math.Min(Math.Min(low, high), 0);
            most += Math.Max(Math.Max(low, high), 0);
        }
        return (least, most);
    }
}

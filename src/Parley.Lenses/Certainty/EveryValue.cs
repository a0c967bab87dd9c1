namespace Parley.Lenses;

/// <summary>What holds for every value in the ranges, not just in the draws.</summary>
/// <param name="DealExists">True where one package is a deal whatever the values; null where that is not decided.</param>
/// <param name="Acceptable">By named package: true always, false never, null sometimes or not decided.</param>
/// <param name="CanTurn">By named package: whether values are known at which it stands otherwise than at the likely ones, drawn or not.</param>
internal sealed record EveryValue(bool? DealExists, bool?[] Acceptable, bool[] CanTurn)
{
    /// <summary>
    /// Decides it. A package is acceptable where no margin is negative: what it is worth to a party less the party's no-deal value, to an
    /// audience less its threshold, and so on. Each margin is formed as a sum of products first, so that numbers on both sides of it
    /// cancel, and its least and most are found then (<see cref="Extremes"/>): exactly where no product holds a number twice and
    /// no <c>min</c> or <c>max</c> turns within the ranges, else within bounds that can leave the answer open. A package that one party or
    /// audience always refuses is refused, whatever the others' values are made of.
    /// </summary>
    /// <param name="likely">The case at its likely values.</param>
    /// <param name="doubts">Its uncertain numbers.</param>
    /// <param name="ends">The models with one number at an end of its range; null where the case cannot be computed.</param>
    /// <param name="best">The best package.</param>
    public static EveryValue Of(CaseModel likely, Doubts doubts, CaseModel?[] ends, int[]? best)
    {
        var named = likely.Case.Packages.Select(p => likely.Settle(p.Choose)).ToArray();
        if (!likely.IsExact || !Array.TrueForAll(ends, e => e is { IsExact: true }) || likely.StatusQuo is { IsWhole: false })
            return new(null, new bool?[named.Length], new bool[named.Length]);
        var margins = new Margins(likely, doubts);
        var acceptable = Array.ConvertAll(named, n => Acceptability(likely, margins, n));
        var turns = named.Select((n, k) => acceptable[k] is null && likely.IsFeasible(n) && margins.CanTurn(n)).ToArray();
        var candidates = named.Where((_, k) => acceptable[k] is true).ToList();
        if (best is not null && Acceptability(likely, margins, CaseModel.Settle(best)) is true) candidates.Add(CaseModel.Settle(best));
        return new(candidates.Exists(margins.IsDeal) ? true : null, acceptable, turns);
    }

    private static bool? Acceptability(CaseModel likely, Margins margins, Settlement settlement)
    {
        if (!likely.IsFeasible(settlement)) return false;
        // Under another rule than unanimity a refusal need not matter, and an order has no margins.
        if (likely.Space.Must is not null || likely.Space.Ordinal is not null) return null;
        var all = margins.Of(settlement).Select(margins.Range).ToList();
        return all.Exists(r => r is { Most: < 0 }) ? false : all.TrueForAll(r => r is { Least: >= 0 }) ? true : null;
    }
}

using Parley.Cases;

namespace Parley.Lenses;

/// <summary>What levers take from parties while there is no deal.</summary>
internal static class LeverCosts
{
    /// <summary>
    /// In points; what it takes from the party's audiences counts at their weights. Negative where the lever does it good.
    /// </summary>
    public static decimal Of(Case @case, Judgement judgement, Lever lever, Party party) =>
        Written(lever, party.Id, judgement)
        + @case.Audiences.Where(a => a.Party == party.Id && lever.Costs.Contains(a.Id))
            .Sum(a => judgement(a.Weight) * Written(lever, a.Id, judgement));

    /// <summary>What is written for a party or an audience; 0 where nothing is.</summary>
    public static decimal Written(Lever lever, string id, Judgement judgement) =>
        lever.Costs.Find(id) is { } cost ? judgement(cost.Amount) : 0;

    /// <summary>By lever and party, in units of the parties' grids.</summary>
    public static long[][] Units(CaseModel model) =>
    [
        .. model.Case.Levers.Select(lever => model.Case.Parties
            .Select((party, p) => model.Grid(p).ToUnits(Of(model.Case, model.Judgement, lever, party))).ToArray()),
    ];
}

using Parley.Cases;

namespace Parley.Lenses;

/// <summary>A named package that somebody refuses, by how much, and what would mend it.</summary>
/// <param name="Package">The package.</param>
/// <param name="Settlement">How it settles every issue.</param>
/// <param name="Shortfalls">
/// Who is left below the floor or threshold, by name, and by how many points; no amount for one whose values are only an order.
/// </param>
/// <param name="Mend">The acceptable package nearest to it; null where that was not looked for because an item is shared.</param>
internal sealed record Refusal(
    Package Package, Settlement Settlement, IReadOnlyList<(string Name, decimal? Points)> Shortfalls, Nearest? Mend)
{
    /// <summary>The refused ones among the case's named packages that can be agreed at all.</summary>
    public static IReadOnlyList<Refusal> All(CaseModel model, GainScale scale, SearchBudget budget)
    {
        var search = new Lazy<NearestAcceptable>(() => new(model.Space, scale.Rank, budget), LazyThreadSafetyMode.None);
        return
        [
            .. model.Case.Packages.Select(p => (Package: p, Settlement: model.Settle(p.Choose)))
                .Where(x => model.IsFeasible(x.Settlement) && !model.IsAcceptable(x.Settlement))
                .Select(x => new Refusal(
                    x.Package, x.Settlement, Below(model, x.Settlement),
                    x.Settlement.IsWhole ? search.Value.To(x.Settlement.Package) : null)),
        ];
    }

    /// <summary>Who is left below the floor or the threshold, and by how many points.</summary>
    public static IReadOnlyList<(string Name, decimal? Points)> Below(CaseModel model, Settlement settlement) =>
    [
        .. model.RefusingParties(settlement).Select(p =>
            (model.Case.Parties[p].Name, model.IsOrdinal(p) ? (decimal?)null : model.Floor(p) - model.Value(settlement, p))),
        .. model.BlockingAudiences(settlement).Select(a =>
            (model.Case.Audiences[a].Name, (decimal?)(model.Threshold(a)!.Value - model.AudienceValue(settlement, a)))),
    ];
}

using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Where the parties stand before anything is agreed: no deal, floors, whose word counts.</summary>
internal static class Footing
{
    public static IEnumerable<string> Of(DealView view) =>
        [.. NoDeals(view), .. Floors(view), .. Agreement(view), .. Orders(view), .. Consenters(view), .. Audiences(view)];

    private static IEnumerable<string> NoDeals(DealView view)
    {
        var origin = view.Case.StatusQuo is null
            ? "since the case gives neither a no-deal value nor a status quo"
            : "the value of the status quo";
        foreach (var group in view.Model.Stakeholders.Select(view.Party).GroupBy(p => view.Case.NoDeal.Contains(p.Id)))
        {
            var values = group.Select(p => view.Deal.NoDeal[p.Id]).Distinct().ToArray();
            var worth = values.Length == 1 && group.Count() > 2 && group.Count() == view.Model.Stakeholders.Count
                ? $"{Say.Points(values[0])} to each party"
                : Say.List([.. group.Select((p, at) => $"{Amount(view.Deal.NoDeal[p.Id], inFull: at == 0)} to {p.Name}")]);
            yield return $"No deal is worth {worth}{(group.Key ? "" : $", {origin}")}.";
        }
    }

    private static string Amount(decimal value, bool inFull) => inFull ? Say.Points(value) : Say.Number(value);

    private static IEnumerable<string> Floors(DealView view)
    {
        var written = view.Model.Stakeholders.Select(view.Party).Where(p => view.Case.WalkAway.Contains(p.Id))
            .ToLookup(p => view.Deal.Floor[p.Id] > view.Deal.NoDeal[p.Id]);
        if (written[true].Any()) yield return $"Walk-aways set the floor: {List(written[true])}.";
        if (written[false].Any()) yield return $"A walk-away that is not above no deal changes nothing: {List(written[false])}.";

        string List(IEnumerable<Party> parties) => Say.List([.. parties.Select((p, at) =>
            $"{p.Name} {Amount(view.Model.Judgement(view.Case.WalkAway[p.Id].Amount), inFull: at == 0)}")]);
    }

    private static IEnumerable<string> Agreement(DealView view)
    {
        if (view.Model.Space.Must is not { } must) yield break;
        string[] named = [.. view.Case.Parties.Where((_, p) => must[p]).Select(p => p.Name)];
        var (atLeast, all) = (view.Model.Space.AtLeast, must.Length);
        yield return named.Length switch
        {
            0 => $"At least {atLeast} of the {all} parties must accept.",
            _ when atLeast == named.Length => $"Only {Say.List(named)} must accept.",
            _ => $"{Say.List(named)} must accept, and at least {atLeast} of the {all} parties in all.",
        };
    }

    private static IEnumerable<string> Orders(DealView view) =>
        Enumerable.Range(0, view.Model.Space.Parties).Where(view.Model.IsOrdinal).Select(p =>
            $"The values of {view.Party(p).Name} are an order, not an amount: "
            + (view.Case.StatusQuo is null ? "every package" : "what it ranks no lower than the status quo")
            + " is acceptable to it, and no points are given for it.");

    private static IEnumerable<string> Consenters(DealView view) =>
        Enumerable.Range(0, view.Model.Space.Parties).Where(view.Model.IsConsentOnly).Select(p =>
            $"Nothing here is worth anything to {view.Party(p).Name}, so it accepts "
            + (view.Model.Space.Floor[p] <= 0 ? "every package." : $"no package: its floor is {Say.Points(view.Model.Floor(p))}."));

    private static IEnumerable<string> Audiences(DealView view)
    {
        for (var a = 0; a < view.Case.Audiences.Count; a++)
        {
            var audience = view.Case.Audiences[a];
            var (weight, party) = (view.Model.Judgement(audience.Weight), view.Case.Parties[audience.Party].Name);
            if (weight != 0)
                yield return $"The reading of {audience.Name} counts for {party}, with a weight of {Say.Number(weight)}.";
            if (view.Model.Threshold(a) is { } threshold)
                yield return $"What is worth less than {Say.Points(threshold)} to {audience.Name} is blocked.";
        }
    }
}

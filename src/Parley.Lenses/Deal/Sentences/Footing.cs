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
            var list = Say.List([.. group.Select((p, at) => $"{Amount(view.Deal.NoDeal[p.Id], inFull: at == 0)} to {p.Name}")]);
            yield return $"No deal is worth {list}{(group.Key ? "" : $", {origin}")}.";
        }
    }

    private static string Amount(decimal value, bool inFull) => inFull ? Say.Points(value) : Say.Number(value);

    private static IEnumerable<string> Floors(DealView view)
    {
        foreach (var party in view.Model.Stakeholders.Select(view.Party))
        {
            if (view.Case.WalkAway.Find(party.Id) is not { } written) continue;
            var walkAway = Say.Points(view.Model.Judgement(written.Amount));
            yield return view.Deal.Floor[party.Id] > view.Deal.NoDeal[party.Id]
                ? $"The floor of {party.Name} is its walk-away, {walkAway}."
                : $"The walk-away of {party.Name}, {walkAway}, is not above no deal and changes nothing.";
        }
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
            + (view.Case.StatusQuo is null ? "every package is acceptable to it" : "what it ranks no lower than the status quo is acceptable to it")
            + ", and no points are given for it.");

    private static IEnumerable<string> Consenters(DealView view) =>
        Enumerable.Range(0, view.Model.Space.Parties).Where(view.Model.IsConsentOnly).Select(p =>
            $"Nothing here is worth anything to {view.Party(p).Name}, so it accepts "
            + (view.Model.Space.Floor[p] <= 0 ? "every package." : $"no package: its floor is {Say.Points(view.Model.Floor(p))}."));

    private static IEnumerable<string> Audiences(DealView view)
    {
        for (var a = 0; a < view.Case.Audiences.Count; a++)
        {
            var audience = view.Case.Audiences[a];
            var weight = view.Model.Judgement(audience.Weight);
            if (weight != 0)
                yield return $"The reading of {audience.Name} counts for {view.Case.Parties[audience.Party].Name}, with a weight of {Say.Number(weight)}.";
            if (view.Model.Threshold(a) is { } threshold)
                yield return $"What is worth less than {Say.Points(threshold)} to {audience.Name} is blocked.";
        }
    }
}

using System.Globalization;

namespace Parley.Lenses;

/// <summary>Where the talks are, in words.</summary>
internal static class OffersSentences
{
    /// <summary>The one sentence that answers the question.</summary>
    public static string Headline(Talks talks)
    {
        var last = $"The last of {Say.Count(talks.Offers.Count, "offer", "offers")}, by {Name(talks, talks.Last)},";
        if (!talks.SomeAcceptable) return $"{last} cannot be mended: no package at all is acceptable.";
        if (talks.Last.Acceptable) return $"{last} could be accepted as it stands: it gives {Worth(talks, talks.Last)}.";
        return talks.Last.Nearest switch
        {
            { Package: { } to, Changes: var n } =>
                $"{last} is {Say.Count(n, "issue", "issues")} away from a package that would be accepted: {Otherwise(talks, to)}.",
            { RuledOut: var n } => $"{last} is more than {Say.Count(n, "issue", "issues")} away from a package that would be accepted.",
            null => $"{last} would not be accepted, and how far it is from a package that would was not looked for: it shares an item in parts.",
        };
    }

    /// <summary>The steps that lead to it.</summary>
    public static IEnumerable<string> Because(Talks talks) =>
        [.. talks.Offers.GroupBy(o => o.Offer.By).SelectMany(side => Conceded(talks, [.. side])), .. Told(talks), .. Gap(talks), .. Counter(talks)];

    /// <summary>How an offer stands, in a few words.</summary>
    public static string Standing(OfferStanding offer) => offer switch
    {
        { Feasible: false } => "cannot be agreed",
        { Acceptable: true } => "acceptable",
        _ => $"refused by {Say.List([.. offer.Below.Select(b => b.Name)])}",
    };

    /// <summary>What an offer leaves on the table for a party, in points: 0 where it is efficient.</summary>
    public static decimal Left(Talks talks, OfferStanding offer, int party) => offer.LeftOnTable is { } better
        ? talks.Model.Points(party, better.Value[party]) - talks.Model.Value(offer.Settlement, party)
        : 0;

    private static IEnumerable<string> Conceded(Talks talks, IReadOnlyList<OfferStanding> side)
    {
        var model = talks.Model;
        var (own, first, last) = (model.Case.Parties.IndexOf(side[0].Offer.By), side[0], side[^1]);
        if (side.Count < 2 || model.IsOrdinal(own)) yield break;
        var given = model.Value(first.Settlement, own) - model.Value(last.Settlement, own);
        var share = talks.Best.Parties.Contains(own)
            ? $", {Say.Percent((double)Math.Abs(talks.Best.Share(own, model.Units(first.Settlement, own)) - talks.Best.Share(own, model.Units(last.Settlement, own))))}"
                + " of its best feasible gain"
            : "";
        var others = Say.List([.. model.Stakeholders.Where(p => p != own).Select(p =>
            $"{model.Case.Parties[p].Name} {Signed(model.Value(last.Settlement, p) - model.Value(first.Settlement, p))}")]);
        yield return $"In {side.Count} offers {Name(talks, last)} {(given >= 0 ? "gave up" : "asked for")} {Say.Points(Math.Abs(given))}"
            + $"{(given >= 0 ? "" : " more")}{share}; for the others that changed the offer by {others}.";
    }

    private static IEnumerable<string> Told(Talks talks) => talks.Offers.Select(o =>
    {
        var better = o.LeftOnTable is { } point
            ? $"; it leaves on the table {Say.List([.. talks.Model.Stakeholders.Where(p => Left(talks, o, p) > 0).Select(p =>
                $"{Say.Number(Left(talks, o, p))} for {talks.Model.Case.Parties[p].Name}")])}, with {Otherwise(talks, o, point.Package)}"
            : o.Feasible ? "; it leaves nothing on the table" : "";
        return $"Offer {o.Number} ({Name(talks, o)}): {Standing(o)}; it gives {Worth(talks, o)}{better}.";
    });

    private static IEnumerable<string> Gap(Talks talks)
    {
        var (model, last) = (talks.Model, talks.Last);
        if (talks.Offers.LastOrDefault(o => o.Offer.By != last.Offer.By) is not { } other) yield break;
        var issues = Enumerable.Range(0, model.Space.Issues).Count(i =>
            !Equals(model.Decode(last.Settlement).Chosen.Find(model.Case.Issues[i].Id), model.Decode(other.Settlement).Chosen.Find(model.Case.Issues[i].Id)));
        string[] losses = [.. new[] { (Own: last, Other: other), (Own: other, Other: last) }
            .Select(x => (x.Own, x.Other, Party: model.Case.Parties.IndexOf(x.Own.Offer.By))).Where(x => !model.IsOrdinal(x.Party))
            .Select(x => $"{Name(talks, x.Own)} {Signed(model.Value(x.Other.Settlement, x.Party) - model.Value(x.Own.Settlement, x.Party))}")];
        yield return $"The last offers of {Name(talks, other)} and {Name(talks, last)} differ in {Say.Count(issues, "issue", "issues")}"
            + $"{(losses.Length == 0 ? "" : $"; taking the other's in place of its own would change the points of {Say.List(losses)}")}.";
    }

    private static IEnumerable<string> Counter(Talks talks)
    {
        var (model, last) = (talks.Model, talks.Last);
        if (last.Acceptable || last.Nearest is not { Package: { } package } near) yield break;
        var settlement = CaseModel.Settle(package);
        var worth = Say.List([.. model.Stakeholders.Select(p => $"{model.Case.Parties[p].Name} {Say.Number(model.Value(settlement, p))}")]);
        yield return $"The closest counter-offer for {model.Case.Parties[last.Counter].Name} that would be accepted is {Otherwise(talks, package)}: "
            + $"it gives {worth}{(near.IsProved ? "" : "; that none as close does better for it is not proved, since the search was cut off")}.";
    }

    private static string Otherwise(Talks talks, int[] to) => Otherwise(talks, talks.Last, to);

    private static string Otherwise(Talks talks, OfferStanding from, int[] to) =>
        NearestInWords.Changes(talks.Model, from.Settlement.Package, to) is { Length: > 0 } changes ? changes : "the offer as it stands";

    private static string Name(Talks talks, OfferStanding offer) => talks.Model.Case.Parties[offer.Offer.By].Name;

    private static string Worth(Talks talks, OfferStanding offer) => Say.List([.. talks.Model.Stakeholders.Select((p, at) =>
    {
        var value = talks.Model.Value(offer.Settlement, p);
        return $"{talks.Model.Case.Parties[p].Name} {(at == 0 ? Say.Points(value) : Say.Number(value))}";
    })]);

    private static string Signed(decimal number) =>
        number > 0 ? $"+{Say.Number(number)}" : number < 0 ? $"−{Say.Number(-number)}" : 0.ToString(CultureInfo.InvariantCulture);
}

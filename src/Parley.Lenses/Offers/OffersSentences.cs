namespace Parley.Lenses;

/// <summary>Where the talks are, in words.</summary>
internal static class OffersSentences
{
    /// <summary>The one sentence that answers the question.</summary>
    public static string Headline(Talks talks)
    {
        var last = $"The {(talks.Offers.Count == 1 ? "only offer" : $"last of {Say.Count(talks.Offers.Count)} offers")}, by {Name(talks, talks.Last)},";
        if (!talks.SomeAcceptable) return $"{last} cannot be mended: no package at all is acceptable.";
        if (talks.Last.Acceptable)
            return $"{last} could be accepted as it stands: it gives {Worth(talks.Model, talks.Last.Settlement)}.";
        if (talks.Last.Nearest is not { } near)
            return $"{last} would not be accepted; how far it is from what would was not looked for: it shares an item.";
        var away = Say.Count(near.Package is null ? near.RuledOut : near.Changes, "issue", "issues");
        return near.Package is { } to
            ? $"{last} is {away} away from a package that would be accepted: {Otherwise(talks, talks.Last, to)}."
            : $"{last} is more than {away} away from a package that would be accepted.";
    }

    /// <summary>The steps that lead to it.</summary>
    public static IEnumerable<string> Because(Talks talks) =>
    [
        .. talks.Offers.GroupBy(o => o.Offer.By).SelectMany(side => Conceded(talks, [.. side])),
        .. talks.Offers.Select(o => Told(talks, o)), .. Gap(talks), .. Counter(talks),
    ];

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
        var (own, first, last) = (model.Case.Parties.IndexOf(side[0].Offer.By), side[0].Settlement, side[^1].Settlement);
        if (side.Count < 2 || model.IsOrdinal(own)) yield break;
        var given = model.Value(first, own) - model.Value(last, own);
        var others = Changed(model, model.Stakeholders.Where(p => p != own), first, last);
        var points = Say.Points(Math.Abs(given));
        yield return $"In {side.Count} offers {model.Name(own)} {(given >= 0 ? $"gave up {points}" : $"asked for {points} more")}"
            + $"{Share(talks, own, given)}; what they hold for the others changed: {others}.";
    }

    private static string Share(Talks talks, int party, decimal points)
    {
        if (!talks.Best.Parties.Contains(party)) return "";
        var best = talks.Model.Points(party, talks.Best.Most(party)) - talks.Model.NoDeal(party);
        return $" ({Say.Percent((double)Math.Abs(points / best))} of its best feasible gain)";
    }

    private static string Told(Talks talks, OfferStanding offer)
    {
        var told = $"Offer {offer.Number} ({Name(talks, offer)}): {Standing(offer)}; "
            + $"it gives {Worth(talks.Model, offer.Settlement)}";
        if (offer.LeftOnTable is not { } better) return offer.Feasible ? $"{told}; it leaves nothing on the table." : $"{told}.";
        var left = talks.Model.Stakeholders.Where(p => Left(talks, offer, p) > 0)
            .Select(p => $"{Say.Number(Left(talks, offer, p))} for {talks.Model.Name(p)}");
        return $"{told}; it leaves on the table {Say.List([.. left])}, with {Otherwise(talks, offer, better.Package)}.";
    }

    private static IEnumerable<string> Gap(Talks talks)
    {
        var (model, last) = (talks.Model, talks.Last);
        if (talks.Offers.LastOrDefault(o => o.Offer.By != last.Offer.By) is not { } other) yield break;
        var (mine, yours) = (model.Decode(last.Settlement).Chosen, model.Decode(other.Settlement).Chosen);
        var issues = model.Case.Issues.Count(i => !Equals(mine.Find(i.Id), yours.Find(i.Id)));
        var (me, you) = (model.Case.Parties.IndexOf(last.Offer.By), model.Case.Parties.IndexOf(other.Offer.By));
        string[] losses =
        [
            .. model.IsOrdinal(me) ? [] : new[] { Changed(model, [me], last.Settlement, other.Settlement) },
            .. model.IsOrdinal(you) ? [] : new[] { Changed(model, [you], other.Settlement, last.Settlement) },
        ];
        var taking = losses.Length == 0
            ? ""
            : $"; taking the other's in place of its own would change the points of {Say.List(losses)}";
        yield return $"The last offers of {Name(talks, other)} and {Name(talks, last)} differ in "
            + $"{Say.Count(issues, "issue", "issues")}{taking}.";
    }

    private static IEnumerable<string> Counter(Talks talks)
    {
        var last = talks.Last;
        if (last.Acceptable || last.Nearest is not { Package: { } package } near) yield break;
        var unproved = near.IsProved ? "" : "; that none as close does better for it is not proved, since the search was cut off";
        yield return $"The closest counter-offer for {talks.Model.Name(last.Counter)} that would be accepted is "
            + $"{Otherwise(talks, last, package)}: it gives {Worth(talks.Model, CaseModel.Settle(package))}{unproved}.";
    }

    private static string Otherwise(Talks talks, OfferStanding from, int[] to) =>
        NearestInWords.Changes(talks.Model, from.Settlement.Package, to) is { Length: > 0 } changes ? changes : "an issue less";

    private static string Name(Talks talks, OfferStanding offer) => talks.Model.Case.Parties[offer.Offer.By].Name;

    private static string Worth(CaseModel model, Settlement settlement) =>
        model.Each(model.Stakeholders, p => model.Value(settlement, p));

    private static string Changed(CaseModel model, IEnumerable<int> parties, Settlement from, Settlement to) =>
        Say.List([.. parties.Select(p => $"{model.Name(p)} {Signed(model.Value(to, p) - model.Value(from, p))}")]);

    private static string Signed(decimal number) =>
        number > 0 ? $"+{Say.Number(number)}" : number < 0 ? $"−{Say.Number(-number)}" : "0";
}

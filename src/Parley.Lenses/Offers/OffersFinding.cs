namespace Parley.Lenses;

/// <summary>Where the talks are, in a verdict, sentences, a table and a chart.</summary>
internal static class OffersFinding
{
    // So few issues apart, an answer can settle it.
    private const int Near = 2;

    /// <summary>The finding.</summary>
    public static Finding Of(string lens, Talks talks) => new()
    {
        Lens = lens,
        Verdict = Verdict(talks),
        Headline = OffersSentences.Headline(talks),
        Because = [.. OffersSentences.Because(talks)],
        Table = Table(talks),
        Chart = Dance(talks),
        Evidence = Evidence.For(talks.Model.Case, [.. talks.Offers.Select(o => $"offers[{o.Number - 1}]")]),
    };

    private static string Verdict(Talks talks) => talks switch
    {
        { SomeAcceptable: false } => "hopeless",
        { Last.Acceptable: true } => "acceptable",
        { Last.Nearest: { Package: not null, Changes: <= Near } } => "near",
        { Last.Nearest: { Package: not null } or { RuledOut: >= Near } } => "far",
        _ => "unknown",
    };

    private static Table Table(Talks talks)
    {
        var model = talks.Model;
        return new(
            "The offers, in order",
            [
                "Offer", "By", .. model.Stakeholders.Select(p => $"{model.Name(p)}, points"),
                "Given up since its last offer, points", "Standing", "Issues from what would be accepted",
                .. model.Stakeholders.Select(p => $"Left on the table for {model.Name(p)}, points"),
            ],
            [.. talks.Offers.Select(o => (Cell[])
            [
                o.Number, model.Case.Parties[o.Offer.By].Name,
                .. model.Stakeholders.Select(p => (Cell)model.Value(o.Settlement, p)),
                o.Concession is { } given ? given : "–", OffersSentences.Standing(o),
                o.Nearest is { Package: not null } near ? near.Changes : "–",
                .. model.Stakeholders.Select(p => (Cell)OffersSentences.Left(talks, o, p)),
            ])]);
    }

    private static Chart? Dance(Talks talks)
    {
        var model = talks.Model;
        if (model.Stakeholders is not [var x, var y, ..]) return null;
        var (first, second) = (model.Name(x), model.Name(y));
        return new(
            ChartKind.Line, $"The offers by what they are worth to {first} and to {second}",
            $"{first}, points", $"{second}, points",
            [.. talks.Offers.GroupBy(o => o.Offer.By).Select(side => new ChartSeries(
                $"Offers by {model.Case.Parties[side.Key].Name}",
                [.. side.Select(At)]))],
            [new($"Floor of {first}", model.Floor(x), null), new($"Floor of {second}", null, model.Floor(y))]);

        ChartPoint At(OfferStanding o) => new(model.Value(o.Settlement, x), model.Value(o.Settlement, y), $"{o.Number}");
    }
}

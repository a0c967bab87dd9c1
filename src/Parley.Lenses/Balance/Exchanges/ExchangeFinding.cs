namespace Parley.Lenses;

/// <summary>Which exchanges of two or three issues pay for themselves.</summary>
internal static class ExchangeFinding
{
    private const int MostListed = 12;
    private const int MostTold = 3;

    /// <summary>The finding.</summary>
    /// <param name="lens">The lens.</param>
    /// <param name="model">The case, compiled.</param>
    /// <param name="exchanges">The exchanges, best first.</param>
    /// <param name="lookedUpTo">How many issues at most were exchanged in those looked at.</param>
    public static Finding Of(string lens, CaseModel model, IReadOnlyList<Exchange> exchanges, int lookedUpTo) => new()
    {
        Lens = lens,
        Verdict = exchanges.Count > 0 ? "exchanges" : lookedUpTo < 2 ? "unknown" : "no-exchange",
        Headline = Headline(model, exchanges, lookedUpTo),
        Because =
        [
            "An exchange settles two or three issues otherwise than the status quo; each of them costs somebody points, and "
                + "together they leave nobody worse off and at least two parties better off.",
            .. exchanges.Take(MostTold).Select(e => $"{Told(model, e)} gives {Gains(model, e)}{Blocked(model, e)}."),
            .. lookedUpTo == 2 ? new[] { "Exchanges of three issues were not looked for, because there are too many." } : [],
        ],
        Table = exchanges.Count == 0 ? null : new(
            "Exchanges that pay for themselves, best first",
            ["Exchange", .. model.Stakeholders.Select(p => $"{model.Name(p)}: gain on the status quo, points"), "Acceptable"],
            [.. exchanges.Take(MostListed).Select(e => Row(model, e))]),
        Evidence = Evidence.For(model.Case, [.. Entries(model, exchanges)]),
    };

    private static Cell[] Row(CaseModel model, Exchange exchange) =>
    [
        Told(model, exchange), .. model.Stakeholders.Select(p => (Cell)Gain(model, exchange, p)),
        model.Space.IsAcceptable(exchange.Value) ? "yes" : "no",
    ];

    private static string Headline(CaseModel model, IReadOnlyList<Exchange> exchanges, int lookedUpTo)
    {
        if (lookedUpTo < 2) return "There are too many pairs of changes to look for exchanges that pay for themselves.";
        var size = lookedUpTo == 2 ? "two issues" : "two or three issues";
        if (exchanges.Count == 0)
            return $"No exchange of {size} pays for itself: none leaves two parties better off than the status quo and nobody worse off.";
        var count = $"{Say.Count(exchanges.Count, "exchange", "exchanges")} of {size}";
        return $"{count} {(exchanges.Count == 1 ? "pays for itself" : "pay for themselves")}; "
            + $"the best, {Told(model, exchanges[0])}, gives {Gains(model, exchanges[0])}{Blocked(model, exchanges[0])}.";
    }

    // Where there is none, that rests on every value.
    private static IEnumerable<string> Entries(CaseModel model, IReadOnlyList<Exchange> exchanges) => exchanges.Count == 0
        ? ["values", "interactions", "rules"]
        : exchanges.Take(MostListed).SelectMany(e => e.Changes).Select(c => model.Case.Issues[c.Issue].Id).Distinct()
            .SelectMany(issue => model.Case.Values.Select(s => $"values.{s.Id}.{issue}"));

    private static string Told(CaseModel model, Exchange exchange) => Say.List(
        [.. exchange.Changes.Select(c => $"{model.Case.Issues[c.Issue].Name} ({model.OptionName(c.Issue, c.Option)})")]);

    private static decimal Gain(CaseModel model, Exchange exchange, int party) =>
        model.Points(party, exchange.Value[party] - model.Space.StatusQuo![party]);

    private static string Gains(CaseModel model, Exchange exchange) => Say.List([.. model.Stakeholders
        .Select(p => (Party: model.Name(p), Gain: Gain(model, exchange, p))).Where(x => x.Gain > 0)
        .Select((x, at) => $"{x.Party} {(at == 0 ? Say.Points(x.Gain) : Say.Number(x.Gain))} more")]);

    private static string Blocked(CaseModel model, Exchange exchange)
    {
        var below = Refusal.Below(model, exchange.Settlement);
        return below.Count == 0 ? "" : $", but {Say.List([.. below.Select(b => b.Name)])} would refuse it";
    }
}

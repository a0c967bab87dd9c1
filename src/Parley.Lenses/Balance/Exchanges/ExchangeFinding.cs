namespace Parley.Lenses;

/// <summary>Which exchanges of two or three issues pay for themselves.</summary>
internal static class ExchangeFinding
{
    private const int MostListed = 12;
    private const int MostTold = 3;

    /// <summary>The finding.</summary>
    public static Finding Of(string lens, CaseModel model, IReadOnlyList<Exchange> exchanges, int lookedUpTo)
    {
        var best = exchanges.Count > 0 ? exchanges[0] : null;
        return new()
        {
            Lens = lens,
            Verdict = best is not null ? "exchanges" : lookedUpTo < 2 ? "unknown" : "no-exchange",
            Headline = Headline(model, exchanges, lookedUpTo),
            Because =
            [
                "An exchange settles two or three issues otherwise than the status quo; each of them costs somebody points, and together "
                    + "they leave nobody worse off and at least two parties better off.",
                .. exchanges.Take(MostTold).Select(e => $"{Told(model, e)} gives {Gains(model, e)}{Blocked(model, e)}."),
                .. lookedUpTo == 2 ? ["Exchanges of three issues were not looked for, because there are too many."] : Array.Empty<string>(),
            ],
            Table = best is null ? null : new(
                "Exchanges that pay for themselves, best first",
                ["Exchange", .. model.Stakeholders.Select(p => $"{model.Case.Parties[p].Name}: gain on the status quo, points"), "Acceptable"],
                [.. exchanges.Take(MostListed).Select(e => (Cell[])
                [
                    Told(model, e), .. model.Stakeholders.Select(p => (Cell)Gain(model, e, p)), model.Space.IsAcceptable(e.Value) ? "yes" : "no",
                ])]),
        };
    }

    private static string Headline(CaseModel model, IReadOnlyList<Exchange> exchanges, int lookedUpTo)
    {
        if (lookedUpTo < 2) return "There are too many pairs of changes to look for exchanges that pay for themselves.";
        var size = lookedUpTo == 2 ? "two issues" : "two or three issues";
        return exchanges.Count == 0
            ? $"No exchange of {size} pays for itself: 0 were found that leave nobody worse off than the status quo and two parties better off."
            : $"{Say.Count(exchanges.Count, "exchange", "exchanges")} of {size} {(exchanges.Count == 1 ? "pays for itself" : "pay for themselves")}; "
                + $"the best, {Told(model, exchanges[0])}, gives {Gains(model, exchanges[0])}{Blocked(model, exchanges[0])}.";
    }

    private static string Told(CaseModel model, Exchange exchange) => Say.List([.. exchange.Changes.Select(c =>
        $"{model.Case.Issues[c.Issue].Name} ({NearestInWords.Option(model, c.Issue, c.Option)})")]);

    private static decimal Gain(CaseModel model, Exchange exchange, int party) =>
        model.Points(party, exchange.Value[party] - model.Space.StatusQuo![party]);

    private static string Gains(CaseModel model, Exchange exchange) => Say.List([.. model.Stakeholders
        .Select(p => (model.Case.Parties[p].Name, Gain: Gain(model, exchange, p))).Where(x => x.Gain > 0)
        .Select((x, at) => $"{x.Name} {(at == 0 ? Say.Points(x.Gain) : Say.Number(x.Gain))} more")]);

    private static string Blocked(CaseModel model, Exchange exchange)
    {
        var below = Refusal.Below(model, exchange.Settlement);
        return below.Count == 0 ? "" : $", but {Say.List([.. below.Select(b => b.Name)])} would refuse it";
    }
}

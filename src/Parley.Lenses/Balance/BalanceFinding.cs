namespace Parley.Lenses;

/// <summary>Whether there is equal value to trade, and what each side has to give and to get.</summary>
internal static class BalanceFinding
{
    /// <summary>The finding.</summary>
    public static Finding Of(string lens, BalanceView view) => new()
    {
        Lens = lens,
        Verdict = Verdict(view),
        Headline = Headline(view),
        Because = [.. Because(view)],
        Table = GiveAndGet.Table(view),
        Chart = GiveAndGet.Chart(view),
        Evidence = Evidence.For(view.Model.Case, Entries(view)),
    };

    private static string Verdict(BalanceView view) => view.Trade switch
    {
        null or { Least: <= 0 } => "nothing",
        { IsProportional: true } => "equal",
        _ => "unequal",
    };

    private static string Headline(BalanceView view)
    {
        var parties = view.Best.Parties.Length;
        if (view.Trade is not { } trade || trade.Least <= 0)
            return $"There is nothing to trade: none of {Say.Count(view.Answer.Packages, "package", "packages")} is acceptable and gives "
                + $"{(parties == 2 ? "both sides" : $"each of {parties} sides")} more than no deal.";
        var part = Say.Percent(1.0 / parties);
        return trade.IsProportional
            ? $"There is equal value to trade: {(parties == 2 ? "both sides" : $"all {parties} sides")} can have at least "
                + $"{Say.Percent((double)trade.Least)} of the most they could be given, at once ({part} would be even)."
            : $"There is no equal value to trade: in the most even deal one side has only {Say.Percent((double)trade.Least)} of the most it "
                + $"could be given, where an even trade would give each at least {part}.";
    }

    private static IEnumerable<string> Because(BalanceView view)
    {
        var model = view.Model;
        yield return $"If the others gave everything, {Say.List([.. view.Best.Parties.Select((p, at) =>
            $"{model.Case.Parties[p].Name} could gain {(at == 0 ? Say.Points(view.BestGain(p)) : Say.Number(view.BestGain(p)))}")])} at most.";
        foreach (var sentence in GiveAndGet.BetweenTwo(view)) yield return sentence;
        if (view.Trade is { } trade)
            yield return $"The most even trade that all would accept gives {Say.List([.. view.Best.Parties.Select((p, at) =>
                $"{model.Case.Parties[p].Name} {Gain(model, trade, p, at == 0)} ({Say.Percent((double)view.Best.Share(p, trade.Point.Value[p]))})")])} "
                + "over no deal.";
        yield return $"Even means that each of {view.Best.Parties.Length} sides has at least 1/{view.Best.Parties.Length} of the most it could be "
            + "given; only shares are compared, never one side's points with another's.";
    }

    private static string Gain(CaseModel model, EvenTrade trade, int party, bool inFull)
    {
        var gain = model.Points(party, trade.Point.Value[party] - model.Space.NoDeal[party]);
        return inFull ? Say.Points(gain) : Say.Number(gain);
    }

    private static string[] Entries(BalanceView view) =>
    [
        .. view.Given.Select(c => view.Model.Case.Issues[c.Issue].Id).Distinct().SelectMany(issue =>
            view.Model.Case.Values.Select(s => $"values.{s.Id}.{issue}").Append($"issues.{issue}")),
        .. view.Model.Case.Packages.Select(p => $"packages.{p.Id}"),
    ];
}

namespace Parley.Lenses;

/// <summary>Whether there is equal value to trade, and what each side has to give and to get.</summary>
internal static class BalanceFinding
{
    /// <summary>The finding.</summary>
    public static Finding Of(string lens, BalanceView view) => Brief(lens, view) with
    {
        Because = [.. Because(view)],
        Table = GiveAndGet.Table(view),
        Chart = GiveAndGet.Chart(view),
        Evidence = Evidence.For(view.Model.Case, Entries(view)),
    };

    /// <summary>The verdict and the headline alone.</summary>
    public static Finding Brief(string lens, BalanceView view) => new()
    {
        Lens = lens,
        Verdict = view.Trade switch
        {
            null or { Least: <= 0 } => "nothing",
            { IsProportional: true } => "equal",
            _ => "unequal",
        },
        Headline = Headline(view),
    };

    private static string Headline(BalanceView view)
    {
        var sides = view.Best.Parties.Length;
        if (view.Trade is not { } trade || trade.Least <= 0)
            return $"There is nothing to trade: none of {Say.Count(view.Answer.Packages, "package", "packages")} is acceptable "
                + $"and gives {(sides == 2 ? "both sides" : $"each of {sides} sides")} more than no deal.";
        var (even, least) = (Say.Percent(1.0 / sides), Say.Percent((double)trade.Least));
        return trade.IsProportional
            ? $"There is equal value to trade: {(sides == 2 ? "both sides" : $"all {sides} sides")} can gain at least {least} "
                + $"of what each would if the others gave everything, at once ({even} would be even)."
            : $"There is no equal value to trade: in the most even deal one side gains only {least} of what it would if the others "
                + $"gave everything; an even trade would give each at least {even}.";
    }

    private static IEnumerable<string> Because(BalanceView view)
    {
        var (model, sides) = (view.Model, view.Best.Parties.Length);
        yield return "The most that each could gain if the others gave everything: "
            + $"{model.Each(view.Best.Parties, view.BestGain)}.";
        foreach (var sentence in GiveAndGet.BetweenTwo(view)) yield return sentence;
        if (view.Trade is { } trade)
            yield return $"The most even trade that would be accepted gives {Shares(view, trade)} over no deal.";
        if (!view.Answer.AcceptableFrontier.IsExact)
            yield return "The acceptable packages were found within an error, so that one somewhat more even is not ruled out.";
        if (view.Refusals.Count > 0) yield return $"{RefusalFinding.Short(RefusalFinding.Hardest(view.Refusals))}.";
        yield return $"Even means that each of {sides} sides has at least 1/{sides} of the most it could be given; only "
            + "shares are compared, never one side's points with another's.";
    }

    private static string Shares(BalanceView view, EvenTrade trade) => Say.List([.. view.Best.Parties.Select((p, at) =>
    {
        var (value, share) = (trade.Point.Value[p], Say.Percent((double)view.Best.Share(p, trade.Point.Value[p])));
        var gain = view.Model.Points(p, value - view.Model.Space.NoDeal[p]);
        return $"{view.Model.Name(p)} {(at == 0 ? Say.Points(gain) : Say.Number(gain))} ({share})";
    })]);

    private static string[] Entries(BalanceView view) =>
    [
        .. view.Given.Select(c => view.Model.Case.Issues[c.Issue].Id).Distinct().SelectMany(issue =>
            view.Model.Case.Values.Select(s => $"values.{s.Id}.{issue}").Append($"issues.{issue}")),
        .. view.Model.Case.Packages.Select(p => $"packages.{p.Id}"),
    ];
}

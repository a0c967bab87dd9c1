namespace Parley.Lenses;

/// <summary>Who needs whom, in a verdict, sentences, a table and a chart.</summary>
internal static class DependenceFinding
{
    /// <summary>The finding.</summary>
    public static Finding Of(string lens, DependenceView view) => new()
    {
        Lens = lens,
        Verdict = Verdict(view),
        Headline = Headline(view),
        Because = [.. DependenceSentences.Of(view)],
        Table = Table(view),
        Chart = new(
            ChartKind.Bar, "How much of its best gain each side cannot have without the others", "", "Dependence, 0 to 1",
            [
                Bars(view, "Chances weighed", p => p.Dependence),
                Bars(view, "If every attempt succeeds", p => p.DependenceIfAllSucceed),
            ],
            [new("Half", null, DependenceView.Much)]),
        Evidence = Evidence.For(view.Model.Case, [.. Entries(view)]),
    };

    private static string Verdict(DependenceView view) =>
        view.MostDependent is not null ? "lopsided" : view.AllIndependent ? "independent" : "mutual";

    private static string Headline(DependenceView view)
    {
        var shares = Say.List([.. view.Ranked.Select(p => $"{view.Name(p)} {Say.Percent((double)(1 - p.Dependence))}")]);
        var reach = $"of the most it could gain, each side reaches by itself: {shares}";
        if (view.MostDependent is not { } most)
        {
            return view.AllIndependent
                ? $"Nobody depends on the others for as much as half: {reach}."
                : $"The sides need each other: {reach}.";
        }
        var others = view.Parties.Count == 2 ? view.Name(view.Ranked[1]) : "the others";
        return $"{view.Name(most)} needs {others} more than it is needed: {reach}.";
    }

    private static Table Table(DependenceView view)
    {
        var holders = Enumerable.Range(0, view.Model.Space.Parties).Where(h => view.Held[h].Any(x => x > 0)).ToArray();
        return new(
            "What each side could gain over the status quo, what it reaches by itself, and what others can withhold",
            [
                "Party", "Best feasible gain, points", "By itself, chances weighed", "By itself, if every attempt succeeds",
                "Costs of the attempts worth making", "Dependence",
                .. holders.Select(h => $"Part that {view.Model.Name(h)} can withhold"),
            ],
            [.. view.Parties.Select((p, at) => (Cell[])
            [
                view.Name(p), p.BestGain, p.Weighed.Gain, p.Succeeding.Gain, p.Weighed.Costs, p.Dependence,
                .. holders.Select(h => h == p.Party ? (Cell)"–" : view.Held[h][at]),
            ])]);
    }

    private static ChartSeries Bars(DependenceView view, string name, Func<SelfReliance, decimal> height) =>
        new(name, [.. view.Parties.Select((p, at) => new ChartPoint(at, height(p), view.Name(p)))]);

    private static IEnumerable<string> Entries(DependenceView view)
    {
        var @case = view.Model.Case;
        for (var k = 0; k < @case.Alone.Count; k++) yield return $"alone[{k}]";
        foreach (var issue in @case.Issues.Where(i => i.GivenBy.Count > 0 || i.Options.Any(o => o.GivenBy is not null)))
        {
            yield return $"issues.{issue.Id}";
            foreach (var sheet in @case.Values) yield return $"values.{sheet.Id}.{issue.Id}";
        }
    }
}

namespace Parley.Lenses;

/// <summary>One run of talks as findings: the offers with the dance in the plane of what they are worth, and the concessions over time.</summary>
internal static class TaleFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(Inquiry inquiry, TalksSetting setting, TalksTale tale)
    {
        var words = new TaleWords(inquiry, setting, tale);
        var verdict = tale.End == "agreement" ? "agreed" : tale.End;
        Finding told = new()
        {
            Lens = TalksLens.LensName,
            Verdict = verdict,
            Headline = words.Headline(),
            Because = [.. words.Offers()],
            Table = Table(setting, tale, words),
            Chart = Dance(inquiry, setting, tale, words),
        };
        return tale.Offers.Count == 0 ? [told]
            : [told, new() { Lens = TalksLens.LensName, Verdict = verdict, Headline = words.Conceded(), Chart = Concessions(setting, tale, words) }];
    }

    private static Table Table(TalksSetting setting, TalksTale tale, TaleWords words) => new(
        "The offers by what they give over no deal, and the points that a side gave up and the issues that it changed since its own last offer; offers that only repeat that are left out",
        ["Offer", "Round", "By", .. setting.Players.Select((_, p) => $"{setting.Name(p)}, points"), "Given up", "Changed"],
        [
            .. tale.Offers.Where(words.IsTold).Select(o => (Cell[])
            [
                o.Number, o.Round, words.Name(o.By), .. setting.Players.Select((_, p) => (Cell)o.Package.Gains[setting.Id(p)]),
                words.Last(o) is { } last && o.By != TalksTale.Mediator ? last.Package.Gains[o.By] - o.Package.Gains[o.By] : "–", words.Last(o) is { } before ? words.IssuesChanged(o, before) : "–",
            ]),
        ]);

    private static Chart Dance(Inquiry inquiry, TalksSetting setting, TalksTale tale, TaleWords words)
    {
        var (x, y) = (setting.Players[0], setting.Players[1]);
        var (first, second) = (setting.Name(0), setting.Name(1));
        ChartPoint At(PackageResult package, string? label = null) => new(package.Gains[setting.Id(0)], package.Gains[setting.Id(1)], label);
        List<ChartSeries> series = [new("Efficient among the acceptable", [.. inquiry.Deal.AcceptableFrontier.Points.Select(p => At(p))])];
        series.AddRange(tale.Offers.GroupBy(o => o.By).Select(side => new ChartSeries($"Offers by {words.Name(side.Key)}", [.. side.Where(o => o.Moved).Select(o => At(o.Package))])));
        if (tale.Agreed is { } agreed) series.Add(new("What is agreed", [At(agreed, "Agreed")]));
        return new(
            ChartKind.Line, $"The dance: what the offers give {first} and {second} over no deal", $"{first}, points over no deal", $"{second}, points over no deal",
            [.. series.Where(s => s.Points.Count > 0)],
            [
                new($"Floor of {first}", inquiry.Model.Floor(x) - inquiry.Model.NoDeal(x), null),
                new($"Floor of {second}", null, inquiry.Model.Floor(y) - inquiry.Model.NoDeal(y)),
            ]);
    }

    // Of two sides what each offer is worth to both; of more, what it is worth to who makes it.
    private static Chart Concessions(TalksSetting setting, TalksTale tale, TaleWords words)
    {
        var two = setting.Players.Length == 2;
        var series =
            from side in tale.Offers.GroupBy(o => o.By)
            from to in setting.Players.Select((_, p) => setting.Id(p))
            where two || to == side.Key || side.Key == TalksTale.Mediator
            select new ChartSeries(
                two || side.Key == TalksTale.Mediator ? $"Offers by {words.Name(side.Key)}, to {words.Name(to)}" : $"Offers by {words.Name(side.Key)}, to itself",
                [.. side.Select(o => new ChartPoint(o.Round, Math.Round((decimal)(o.Shares[to] * 100), 2)))]);
        return new(
            ChartKind.Line, "What the offers are worth, round after round", "Round", "Percent of the most a side could gain", [.. series], []);
    }
}

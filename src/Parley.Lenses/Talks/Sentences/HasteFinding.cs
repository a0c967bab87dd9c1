namespace Parley.Lenses;

/// <summary>What deadlines, the risk of a breakdown and impatience do.</summary>
internal static class HasteFinding
{
    /// <summary>The finding; null where no talks end in a deal, whatever the conditions.</summary>
    public static Finding? Of(TalksStudy study)
    {
        var all = study.Result.Variations;
        if (all.All(v => v.Deals.Share == 0)) return null;
        var (usual, riskiest) = (all[0], all.Where(v => v.Kind == "breakdown").MaxBy(v => v.Value)!);
        var tightest = all.Where(v => v.Kind == "rounds").MinBy(v => v.Value)!;
        var change = usual.Deals.Share - Math.Min(riskiest.Deals.Share, tightest.Deals.Share);
        return new()
        {
            Lens = TalksLens.LensName,
            Verdict = change switch { >= 0.25 => "fragile", >= 0.05 => "touchy", _ => "robust" },
            Headline = $"Were there a chance of {Say.Percent(riskiest.Value)} after every round that the talks break down, {Say.Percent(riskiest.Deals.Share)} of them would end in a deal; "
                + $"with {tightest.Value:0} rounds, {Say.Percent(tightest.Deals.Share)}; as it is, {Say.Percent(usual.Deals.Share)} do.",
            Because = [.. Patience(study)],
            Table = Table(study),
            Chart = Chart(study),
        };
    }

    private static IEnumerable<string> Patience(TalksStudy study)
    {
        foreach (var p in study.Plan.Free)
        {
            var (id, name) = (study.Setting.Id(p), study.Setting.Name(p));
            var usual = study.Result.Variations[0].Best[id];
            yield return Turn(study, id, "breakdown", usual) is { } risk
                ? $"From a risk of {Say.Percent(risk.Value)} after every round on, {name} does better to be {risk.Best[id]} than {usual}, not knowing which style it will meet."
                : $"No risk of a breakdown that was tried makes another style than {usual} pay {name} more.";
            yield return Turn(study, id, "discount", usual) is { } haste
                ? $"If gains were worth {Say.Percent(haste.Value)} at the deadline of what they are worth at once, {name} would do better to be {haste.Best[id]} than {usual}."
                : $"No impatience that was tried makes another style than {usual} pay {name} more.";
        }
    }

    // The mildest condition of a kind under which another style pays.
    private static TalksVariation? Turn(TalksStudy study, string id, string kind, string usual)
    {
        var (now, all) = (study.Options.Breakdown, study.Result.Variations.Where(v => v.Kind == kind && v.Best[id] != usual));
        return kind == "breakdown" ? all.Where(v => v.Value > now).MinBy(v => v.Value) : all.MaxBy(v => v.Value);
    }

    private static Table Table(TalksStudy study)
    {
        var setting = study.Setting;
        return new(
            "The same talks under other deadlines, with a risk after every round that they break down, and with gains that lose worth until the deadline; gains in percent of the most each "
                + "side could gain, after what time takes from them",
            [
                "Condition", "Deals, %", "95% interval", .. setting.Players.Select((_, p) => setting.Name(p)),
                .. study.Plan.Free.Select(p => $"Best style of {setting.Name(p)}"),
            ],
            [
                .. study.Result.Variations.Select(v => (Cell[])
                [
                    Condition(v, study.Options), Math.Round((decimal)(v.Deals.Share * 100), 4), Say.Percents(v.Deals.Low, v.Deals.High),
                    .. setting.Players.Select((_, p) => (Cell)Math.Round((decimal)(v.Payoffs[setting.Id(p)] * 100), 4)),
                    .. study.Plan.Free.Select(p => (Cell)v.Best[setting.Id(p)]),
                ]),
            ]);
    }

    private static string Condition(TalksVariation variation, TalksOptions options) => variation.Kind switch
    {
        "rounds" => $"{variation.Value:0} rounds",
        "breakdown" => variation.Value == 0 ? "no risk" : $"risk of {Say.Percent(variation.Value)}",
        "discount" => $"worth {Say.Percent(variation.Value)}",
        _ => $"as it is: {Say.Count(options.Rounds, "round", "rounds")}{(options.Breakdown == 0 ? "" : $", risk of {Say.Percent(options.Breakdown)}")}",
    };

    private static Chart Chart(TalksStudy study)
    {
        var setting = study.Setting;
        TalksVariation[] risks = [.. study.Result.Variations.Where(v => v.Kind is "breakdown" or "usual").OrderBy(v => v.Value)];
        ChartPoint At(TalksVariation v, double share) => new(Percent(v.Value), Percent(share));
        return new(
            ChartKind.Line, "What the risk of a breakdown does", "Chance of a breakdown after every round, percent", "Percent",
            [
                new("Talks that end in a deal", [.. risks.Select(v => At(v, v.Deals.Share))]),
                .. setting.Players.Select((_, p) => new ChartSeries($"Gain of {setting.Name(p)}, of the most it could", [.. risks.Select(v => At(v, v.Payoffs[setting.Id(p)]))])),
            ],
            []);
    }

    private static decimal Percent(double share) => Math.Round((decimal)(share * 100), 4);
}

using System.Globalization;

namespace Parley.Lenses;

/// <summary>Whether talks end in a deal, what it brings each side, and how good it is.</summary>
internal static class OutcomeFinding
{
    /// <summary>The finding.</summary>
    public static Finding Of(TalksStudy study)
    {
        var (result, model) = (study.Result, study.Setting.Model);
        return new()
        {
            Lens = TalksLens.LensName,
            Verdict = result.Deals.Share switch { >= 0.95 => "agree", >= 0.5 => "likely", > 0 => "unlikely", _ => "never" },
            Headline = Headline(result, model),
            Because = [.. How(result, model), .. Fate(study), .. Quality(result), .. Foreseen(result, model), .. Opening(result, model)],
            Table = Table(result, model),
            Chart = Chart(study),
            Evidence = Evidence.For(model.Case, [.. result.Players.SelectMany(id => (string[])[$"values.{id}", $"no-deal.{id}", $"walk-away.{id}"])]),
        };
    }

    private static string Headline(TalksResult result, CaseModel model)
    {
        if (result.Deals.Share == 0) return result.Runs == 1 ? "The one simulated talk ends without a deal." : $"None of {Say.Count(result.Runs)} simulated talks ends in a deal.";
        if (result.Runs == 1) return $"The one simulated talk ends in a deal: {Gains(result, model)}.";
        var share = result.Deals.Share == 1 ? $"All of {Say.Count(result.Runs)}" : $"{Say.Percent(result.Deals.Share)} of {Say.Count(result.Runs)}";
        return $"{share} simulated talks end in a deal; on average over all of them {Gains(result, model)}.";
    }

    private static string Gains(TalksResult result, CaseModel model)
    {
        var losing = result.Players.Any(id => result.Sides[id].Gain < 0);
        return Say.List([.. result.Players.Select((id, at) => $"{Name(model, id)} {Gain(result.Sides[id].Gain, at == 0, losing)}")]);
    }

    private static string Gain(decimal gain, bool first, bool losing)
    {
        var verb = gain < 0 ? "loses " : first || losing ? "gains " : "";
        return first ? $"{verb}{Say.Points(Math.Abs(gain))} over no deal" : $"{verb}{Say.Number(Math.Abs(gain))}";
    }

    private static IEnumerable<string> How(TalksResult result, CaseModel model)
    {
        var conditions = result.Conditions;
        var risk = conditions.Breakdown == 0 ? "" : $", with a chance of {Say.Percent(conditions.Breakdown)} after each that they break down";
        var seconds = conditions.Seconds is { } limit ? $" or {Say.Number((decimal)limit)} seconds, one for each offer," : "";
        var opening = result.Players.Count == 2 ? "either side opens half of them" : "each side opens equally many";
        yield return $"The talks are by {conditions.Protocol.Replace('-', ' ')} and have {Say.Count(conditions.Rounds, "round", "rounds")}{seconds}{risk}; {opening}.";
        foreach (var same in result.Players.GroupBy(id => string.Join(", ", result.Styles[id].Select(s => s.Name))))
        {
            var who = Say.List([.. same.Select(id => Name(model, id))]);
            var styles = result.Styles[same.First()];
            yield return styles.Count == 1
                ? $"{who} {(same.Count() == 1 ? "is" : "are")} {styles[0].Name}: {Manner(styles[0])}."
                : $"{who} {(same.Count() == 1 ? "takes" : "take")} each of these styles in turn: {Say.List([.. styles.Select(s => $"{s.Name} ({s.Manner})")])}.";
        }
        if (result.Players.Count(id => result.Styles[id].Count > 1) > 2) yield return "All take the same style, and then one of them another one.";
        var impatient = conditions.Discount.Where(d => d.Value < 1).Select(d => $"those of {Name(model, d.Key)} {Say.Percent(d.Value)}").ToArray();
        if (impatient.Length > 0) yield return $"Gains lose worth as time passes; at the deadline {Say.List(impatient)} of what they are worth at once.";
    }

    private static IEnumerable<string> Fate(TalksStudy study)
    {
        var (result, model, acceptable) = (study.Result, study.Setting.Model, study.Inquiry.Deal.Acceptable);
        var interval = $"95% interval {Say.Percents(result.Deals.Low, result.Deals.High)}";
        string[] failed = [.. result.Ends.Where(e => e.Key != "agreement").Select(e => TalksWords.Failed(e.Key, e.Value))];
        yield return $"{Say.Count(result.Ends.GetValueOrDefault("agreement"))} of {Say.Count(result.Runs, "talk", "talks")} {(result.Ends.GetValueOrDefault("agreement") == 1 ? "ends" : "end")} in a deal ({interval})"
            + (failed.Length == 0 ? "." : $"; {Say.List(failed)}.");
        if (result.Deals.Share < 0.5)
            yield return $"Yet {(acceptable.Exact ? "" : "about ")}{Say.Count(acceptable.Count, "package is", "packages are")} acceptable: conceding without knowing what the others want, the sides do not find them.";
        if (result.Hollow > 0)
            yield return $"In {Say.Count(result.Hollow)} of them what is agreed gives no side more than no deal.";
        if (result.Time is not { } time) yield break;
        yield return $"A deal takes {Say.Percent(time)} of the time until the deadline on average.";
        var lost = result.Players.Where(id => result.Sides[id].Share - result.Sides[id].Discounted > 0.00005)
            .Select(id => $"{Name(model, id)} {TalksWords.Share(result.Sides[id].Share - result.Sides[id].Discounted)} of the most it could gain").ToArray();
        if (lost.Length > 0) yield return $"The time that passes costs {Say.List(lost)}.";
    }

    private static IEnumerable<string> Quality(TalksResult result)
    {
        if (result.Beaten is not { } beaten) yield break;
        var known = result.BeatenIsExact ? "" : " (at least: the frontier is not exact)";
        yield return beaten.Share == 0
            ? $"No deal leaves anything on the table{known}: none is beaten by an acceptable package for one side without loss to another."
            : $"{Say.Percent(beaten.Share)} of the deals leave something on the table{known}: an acceptable package would be better for one side and worse for none.";
        yield return $"Measured by what each side gains, as a share of the most it could, a deal is {Distance(result.FrontierDistance!.Value)} from the frontier on average.";
        if (result.Solutions.MinBy(s => s.Distance) is not { } nearest) yield break;
        var others = result.Solutions.Where(s => s != nearest).Select(s => $"{SolutionNames.InSentence(s.Solution)} {Distance(s.Distance)}").ToArray();
        yield return $"Of the bargaining solutions {SolutionNames.InSentence(nearest.Solution)} is nearest: {Distance(nearest.Distance)} away on average, and reached exactly by "
            + $"{Say.Percent(nearest.At)} of the deals{(others.Length == 0 ? "" : $" ({string.Join(", ", others)} away)")}.";
    }

    // What the simulated sides do not know is worth this much: those who know all waste no time.
    private static IEnumerable<string> Foreseen(TalksResult result, CaseModel model)
    {
        if (result.Foreseen.Count == 0) yield break;
        var ways = result.Foreseen.Select(f => f.Agree
            ? $"when {Name(model, f.Opens)} opens, {Say.List([.. f.Gains.Select(g => $"{Say.Points(g.Value)} to {Name(model, g.Key)}")])}"
            : $"when {Name(model, f.Opens)} opens, no deal").ToArray();
        yield return $"Two who knew all about each other, and looked ahead to the deadline, would come to this: {string.Join("; ", ways)}.";
    }

    private static IEnumerable<string> Opening(TalksResult result, CaseModel model)
    {
        var told = result.Players.Where(id => Math.Abs(result.Sides[id].Opening) >= 0.0005)
            .Select(id => $"{Name(model, id)} by {(result.Sides[id].Opening > 0 ? "+" : "")}{TalksWords.Share(result.Sides[id].Opening)}").ToArray();
        yield return told.Length == 0 ? "Who opens makes no difference worth telling."
            : $"To open, rather than leave that to another side, changes what a side gains, in percent of the most it could: {Say.List(told)}.";
    }

    private static Table Table(TalksResult result, CaseModel model)
    {
        var discounts = result.Conditions.Discount.Any(d => d.Value < 1);
        return new(
            "What the talks bring each side, on average over all of them; a failure counts as no gain",
            ["Side", "Gain, points", "% of the most it could gain", .. discounts ? (string[])["% when discounted"] : [], "Gain when there is a deal, points", "% more by opening"],
            [
                .. result.Players.Select(id => (Cell[])
                [
                    Name(model, id), result.Sides[id].Gain, Percent(result.Sides[id].Share), .. discounts ? (Cell[])[Percent(result.Sides[id].Discounted)] : [],
                    result.Sides[id].GainOfDeals is { } gain ? gain : "–", Percent(result.Sides[id].Opening),
                ]),
            ]);
    }

    private static Chart Chart(TalksStudy study)
    {
        var (setting, result) = (study.Setting, study.Result);
        var (first, second) = (setting.Id(0), setting.Id(1));
        ChartPoint At(PackageResult package, string? label = null) => new(package.Gains[first], package.Gains[second], label);
        var all = study.Record.Packages.Select(p => At(TalksFigures.Package(setting, p))).OrderBy(p => p.X).ThenBy(p => p.Y);
        List<ChartSeries> series =
        [
            new("Efficient among the acceptable", [.. study.Inquiry.Deal.AcceptableFrontier.Points.Select(p => At(p))]),
            new("Deals that talks end in", [.. all.Distinct().Take(2_000)]),
            new("Agreed most often", [.. result.Packages.Take(3).Select((p, at) => At(p.Package, $"{Ordinal(at)}: {Say.Percent(p.Share)} of the deals"))]),
            new("Solutions", [.. study.Inquiry.Deal.Solutions.Select(s => At(s.Package, SolutionNames.InWords(s.Name)))]),
        ];
        return new(
            ChartKind.Scatter, $"What the talks bring {setting.Name(0)} and {setting.Name(1)}", $"{setting.Name(0)}, points over no deal",
            $"{setting.Name(1)}, points over no deal", [.. series.Where(s => s.Points.Count > 0)], []);
    }

    private static string Ordinal(int at) => at switch { 0 => "Most often agreed", 1 => "Second", _ => "Third" };

    private static string Distance(double distance) => distance.ToString(distance < 0.01 ? "0.####" : "0.##", CultureInfo.InvariantCulture);

    private static decimal Percent(double share) => Math.Round((decimal)(share * 100), 4);

    private static string Manner(TalkStyle style) => char.ToLowerInvariant(style.Manner[0]) + style.Manner[1..].TrimEnd('.');

    private static string Name(CaseModel model, string id) => model.Case.Parties[id].Name;
}

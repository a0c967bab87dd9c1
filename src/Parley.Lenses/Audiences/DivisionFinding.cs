namespace Parley.Lenses;

/// <summary>Which options divide the audiences most, and how both sides put them.</summary>
internal static class DivisionFinding
{
    private const int MostListed = 8;

    /// <summary>The finding; null where fewer than two audiences read anything.</summary>
    public static Finding? Of(string lens, CaseModel model)
    {
        if (model.Case.Audiences.Count(a => a.Values.Count > 0) < 2) return null;
        var all = DividingOption.All(model);
        if (all.Count == 0)
            return new() { Lens = lens, Verdict = "united", Headline = "No option divides the audiences: none is a gain to one of them and a loss to another." };
        DividingOption[] most = [.. all.Take(MostListed)];
        return new()
        {
            Lens = lens,
            Verdict = "divided",
            Headline = $"{Option(model, all[0])} divides the audiences most: {Readings(model, all[0])}{SideBySide(model, all)}.",
            Because =
            [
                .. all.Where(d => HasWords(model, d, d.For) || HasWords(model, d, d.Against)).Take(MostListed)
                    .Select(d => $"{Option(model, d)}: {Readings(model, d)}."),
                $"{Say.Count(all.Count, "option is", "options are")} read as a gain by one audience and as a loss by another. Readings count from the status "
                    + "quo, as parts of the span between the best and the worst an audience could read; an option divides as much as the less moved "
                    + "of its two sides feels it.",
            ],
            Table = new(
                "The options that divide audiences most, and their readings side by side", ["Option", "Most for it", "It says", "Most against it", "It says"],
                [.. most.Select(d => (IReadOnlyList<Cell>)[Option(model, d), Move(model, d, d.For), Quoted(model, d, d.For), Move(model, d, d.Against), Quoted(model, d, d.Against)])]),
            Chart = Chart(model, most),
            Evidence = Evidence.For(model.Case,
            [
                .. most.SelectMany(d => new[] { d.For, d.Against }.Select(a => model.Case.Audiences[a].Id).SelectMany(id => new[]
                {
                    $"audiences.{id}.values.{model.Case.Issues[d.Issue].Id}", $"audiences.{id}.reads.{model.Case.Issues[d.Issue].Id}",
                })),
            ]),
        };
    }

    private static Chart Chart(CaseModel model, DividingOption[] most) => new(
        ChartKind.Bar, "What the most dividing options move each side's reading by", "Option", "Part of the audience's span, %",
        [
            new("Most for it", [.. most.Select((d, at) => new ChartPoint(at, Percent(d.Moves[d.For]), Option(model, d)))]),
            new("Most against it", [.. most.Select((d, at) => new ChartPoint(at, Percent(d.Moves[d.Against]), Option(model, d)))]),
        ],
        []);

    private static decimal Percent(decimal move) => Math.Round(100 * move, 1);

    private static string Readings(CaseModel model, DividingOption option) =>
        $"a gain to {Reading(model, option, option.For)}, a loss to {Reading(model, option, option.Against)}";

    private static string Reading(CaseModel model, DividingOption option, int audience)
    {
        var words = InWordsOf(model, option, audience) is { } read ? $", “{read}”" : "";
        return $"{model.Case.Audiences[audience].Name} ({Say.Percent((double)Math.Abs(option.Moves[audience]))} of its span{words})";
    }

    /// <summary>The most dividing option that both sides have words for, where the headline has not told them.</summary>
    private static string SideBySide(CaseModel model, IReadOnlyList<DividingOption> all)
    {
        var told = all.FirstOrDefault(d => HasWords(model, d, d.For) && HasWords(model, d, d.Against));
        return told is null || told == all[0] ? ""
            : $"; {Option(model, told)} is {Quoted(model, told, told.For)} to {model.Case.Audiences[told.For].Name} and "
                + $"{Quoted(model, told, told.Against)} to {model.Case.Audiences[told.Against].Name}";
    }

    private static bool HasWords(CaseModel model, DividingOption option, int audience) => InWordsOf(model, option, audience) is not null;

    private static string Move(CaseModel model, DividingOption option, int audience) =>
        $"{model.Case.Audiences[audience].Name} {(option.Moves[audience] > 0 ? "+" : "−")}{Say.Percent((double)Math.Abs(option.Moves[audience]))}";

    private static string Quoted(CaseModel model, DividingOption option, int audience) =>
        InWordsOf(model, option, audience) is { } words ? $"“{words}”" : "–";

    private static string? InWordsOf(CaseModel model, DividingOption option, int audience)
    {
        var issue = model.Case.Issues[option.Issue];
        return ReadWords.Of(model.Case.Audiences[audience], issue.Id, issue.Options[option.Option].Id);
    }

    private static string Option(CaseModel model, DividingOption option)
    {
        var issue = model.Case.Issues[option.Issue];
        return ReadWords.Option(issue, issue.Options[option.Option]);
    }
}

using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The sheet for afterwards: how to score a result, where it lies, and what was left on the table.</summary>
internal static class DebriefContent
{
    private const int MostPoints = 12;

    public static IReadOnlyList<Block> Of(Analysis analysis, string path)
    {
        var @case = analysis.Case;
        var words = new CaseWords(@case);
        return
        [
            new Block.Title($"{@case.Title}: debrief"),
            new Block.Paragraph("For all, once the talks are over. From here on the numbers are open."),
            .. Scoring(@case, analysis.Deal, path),
            .. analysis.Deal is { } deal ? Standing(deal, @case, words) : [new Block.Paragraph("This case is too large for its frontier to be found.")],
        ];
    }

    private static IEnumerable<Block> Scoring(Case @case, DealResult? deal, string path)
    {
        var package = deal is { Solutions: [var first, ..] } ? first.Package : deal is { Frontier.Points: [var point, ..] } ? point : null;
        yield return new Block.Heading("Score the result");
        yield return new Block.Paragraph("Write the option that was signed for each issue, by its short name, and let Parley add up. "
            + "What is left out stays as it is now; no deal is scored by each side's no-deal value.");
        if (package is not null)
            yield return new Block.Points([$"parley score {Quoted(path)} --choose {string.Join(' ', package.Choose.Chosen.Select(c => $"{c.Id}={c.Option}"))}"]);
        yield return new Block.Grid(
            "Short names", [new("Issue"), new("Short name"), new("Options")],
            [.. @case.Issues.Select(i => new Row([i.Name, i.Id, i.IsNumeric ? $"{i.Options[0].Id} to {i.Options[^1].Id}" : string.Join(", ", i.Options.Select(o => o.Id))]))]);
        yield return new Block.Points(["If that says that someone refuses, the table signed what one of its sides, or its audience, could not accept: find out why.", "Write the values of all tables side by side, with those that found no deal."]);
    }

    private static IEnumerable<Block> Standing(DealResult deal, Case @case, CaseWords words)
    {
        var parties = deal.NoDeal.Keys.Where(words.HasStake).ToList();
        if (parties.Count == 0) yield break;
        yield return new Block.Heading("Where it lies");
        yield return new Block.Paragraph(deal.AcceptableFrontier.Points.Count == 0
            ? "No package was acceptable to all. A table that signed one went below someone's least; no deal was the right end."
            : "Each line of the table is a package that all could accept and that nothing beats for everyone. A line in which no number is smaller "
              + "than in your result, and one is larger, shows what you left on the table: the differences. If there is no such line and yours is "
              + "not among them, you are between two of them.");
        if (deal.AcceptableFrontier.Points.Count > 0)
            yield return new Block.Grid(
                "What could be had", [new("Package"), .. parties.Select(p => new Column(words.Party(p), true))],
                [
                    .. Spread(deal.AcceptableFrontier.Points).Select((point, i) => new Row([$"{i + 1}", .. parties.Select(p => Figures.Of(point.Values[p]))])),
                    .. deal.Solutions.Select((s, i) => new Row([SolutionNames.InWords(s.Name), .. parties.Select(p => Figures.Of(s.Package.Values[p]))], StartsPart: i == 0)),
                    new(["No deal", .. parties.Select(p => Figures.Of(deal.NoDeal[p]))], StartsPart: true),
                    new(["Least they take", .. parties.Select(p => Figures.Of(deal.Floor[p]))]),
                ]);
        if (@case.Priorities.Count > 0)
            yield return new Block.Paragraph($"A line that another seems to beat is better for {Say.List([.. @case.Priorities.Select(p => words.Party(p.Id))])}: an order has no points to show.");
        if (deal.Solutions.Count > 0)
        {
            yield return new Block.Heading($"What {SolutionNames.InWords(deal.Solutions[0].Name)} would have chosen");
            yield return new Block.Points(words.Changes(deal.Solutions[0].Package));
        }
        foreach (var block in BriefContent.List("Packages to compare with", deal.Named.Select(n => $"{n.Name}: {DealAnswers.Standing(n, words)}"))) yield return block;
    }

    /// <summary>At most <see cref="MostPoints"/> points, evenly spread, with both ends.</summary>
    private static IEnumerable<PackageResult> Spread(IReadOnlyList<PackageResult> points) => points.Count <= MostPoints
        ? points
        : Enumerable.Range(0, MostPoints).Select(k => points[(int)((long)k * (points.Count - 1) / (MostPoints - 1))]);

    /// <summary>A word as a shell takes it.</summary>
    private static string Quoted(string path) => path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_')
        ? path
        : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

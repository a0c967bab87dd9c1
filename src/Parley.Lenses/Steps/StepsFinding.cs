using Parley.Cases;

namespace Parley.Lenses;

/// <summary>What each step of one numeric issue is worth, in a verdict, sentences, a table and a chart.</summary>
internal static class StepsFinding
{
    private const int MostDrawn = 100;

    /// <summary>The finding.</summary>
    public static Finding Of(string lens, Ladder ladder)
    {
        var (model, issue) = (ladder.Model, ladder.Model.Case.Issues[ladder.Issue]);
        var parties = model.Stakeholders;
        return new()
        {
            Lens = lens,
            Verdict = Interests.Of(ladder).Verdict,
            Headline = StepsSentences.Headline(ladder),
            Because = [.. StepsSentences.Because(ladder)],
            Table = Table(ladder, issue, parties),
            Chart = Chart(ladder, issue, parties),
            Evidence = Evidence.For(model.Case,
            [
                .. model.Case.Values.Select(s => $"values.{s.Id}.{issue.Id}"),
                .. model.Case.Audiences.Select(a => $"audiences.{a.Id}.values.{issue.Id}"),
            ]),
        };
    }

    private static Table Table(Ladder ladder, Issue issue, IReadOnlyList<int> parties)
    {
        var model = ladder.Model;
        var all = Enumerable.Range(0, model.Case.Audiences.Count);
        var audiences = all.Where(a => ladder.Steps.Any(s => s.Readings[a] != 0)).ToArray();
        return new(
            $"What each step of {StepsSentences.Amount(issue, issue.Range!.Step)} adds",
            [
                "From", "To", .. parties.Select(p => $"{model.Name(p)}, points"),
                .. audiences.Select(a => $"{model.Case.Audiences[a].Name} (reading), points"), "Acceptable at the end",
            ],
            [.. ladder.Steps.Select(s => (Cell[])
            [
                issue.Options[s.From].Number!.Value, issue.Options[s.To].Number!.Value,
                .. parties.Select(p => (Cell)model.Points(p, s.Points[p])),
                .. audiences.Select(a => (Cell)s.Readings[a]), ladder.Acceptable[s.To] ? "yes" : "no",
            ])]);
    }

    private static Chart Chart(Ladder ladder, Issue issue, IReadOnlyList<int> parties) => new(
        ChartKind.Line, $"What {issue.Name} is worth to each side, each in its own points",
        issue.Range!.Unit is { } unit ? $"{issue.Name}, {unit}" : issue.Name, $"Points more than at {issue.Options[0].Name}",
        [
            .. parties.Select(p => new ChartSeries(
                ladder.Model.Name(p),
                [.. Drawn(ladder).Select(o => new ChartPoint(
                    issue.Options[o].Number!.Value, ladder.Model.Points(p, ladder.Values[o][p] - ladder.Values[0][p])))])),
        ],
        []);

    // Every step; where there are very many, only the corners, between which every line is straight.
    private static IEnumerable<int> Drawn(Ladder ladder) => ladder.Values.Length <= MostDrawn
        ? Enumerable.Range(0, ladder.Values.Length)
        : ladder.Steps.Select(s => s.From).Append(ladder.Values.Length - 1);
}

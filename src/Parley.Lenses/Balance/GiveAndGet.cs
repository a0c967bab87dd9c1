namespace Parley.Lenses;

/// <summary>What each issue brings and costs against the status quo, and in whose hands it lies.</summary>
internal static class GiveAndGet
{
    // Two points are no line.
    private const int LeastSteps = 3;

    /// <summary>By issue, what its changes are worth to each side at worst and at best.</summary>
    public static Table? Table(BalanceView view)
    {
        if (view.Given.Count == 0) return null;
        var model = view.Model;
        return new(
            "Points to give and to get, issue by issue, against the status quo",
            [
                "Issue", "Given by",
                .. model.Stakeholders.SelectMany(p => new[] { $"{model.Name(p)}: at worst", $"{model.Name(p)}: at best" }),
            ],
            [.. view.Given.GroupBy(c => c.Issue).Select(issue => (Cell[])
            [
                model.Case.Issues[issue.Key].Name, Hands.InWords(model.Case, issue.Key, model.StatusQuo!.Package[issue.Key]),
                .. model.Stakeholders.SelectMany(p => new Cell[]
                {
                    model.Points(p, issue.Min(c => c.Points[p])), model.Points(p, issue.Max(c => c.Points[p])),
                }),
            ])]);
    }

    /// <summary>Every change by what it is worth to the first two sides, by who gives it. The steps of one amount are a series of their own.</summary>
    public static Chart? Chart(BalanceView view)
    {
        var model = view.Model;
        if (view.Given.Count == 0 || model.Stakeholders is not [var x, var y, ..]) return null;
        var (first, second) = (model.Name(x), model.Name(y));
        return new(
            ChartKind.Scatter, $"What each change of the status quo is worth to {first} and to {second}, by who can give it",
            $"{first}, points", $"{second}, points",
            [.. view.Given.GroupBy(c => (Steps: Steps(view, c), Givers: Givers(model, c))).OrderBy(g => g.Key.Steps is not null).Select(g => new ChartSeries(
                $"Given by {g.Key.Givers}{(g.Key.Steps is { } issue ? $", in steps: {model.Case.Issues[issue].Name}" : "")}", [.. g.Select(At)]) { IsSteps = g.Key.Steps is not null })],
            [new("Status quo", 0, null), new("Status quo", null, 0)]);

        ChartPoint At(Change c) => new(
            model.Points(x, c.Points[x]), model.Points(y, c.Points[y]),
            $"{model.Case.Issues[c.Issue].Name}: {model.OptionName(c.Issue, c.Option)}");
    }

    /// <summary>What one side alone can give another, issue by issue, and what that would cost it.</summary>
    public static IEnumerable<string> BetweenTwo(BalanceView view)
    {
        var model = view.Model;
        foreach (var giver in model.Stakeholders)
            foreach (var taker in model.Stakeholders.Where(t => t != giver))
            {
                Change[] gifts =
                [
                    .. view.Given.Where(c => Hands.HoldAlone(model.Case, c.Issue, c.Option, giver)).GroupBy(c => c.Issue)
                        .Select(issue => issue.MaxBy(c => c.Points[taker])!).Where(c => c.Points[taker] > 0),
                ];
                if (gifts.Length == 0) continue;
                var issues = Say.Count(gifts.Length, "issue", "issues");
                var costs = model.Points(giver, gifts.Sum(c => -c.Points[giver]));
                var gets = Say.Points(model.Points(taker, gifts.Sum(c => c.Points[taker])));
                yield return $"What {model.Name(giver)} alone can give {model.Name(taker)}, {issues}, adds up to {gets} "
                    + $"for {model.Name(taker)} and {(costs < 0 ? "brings" : "costs")} {model.Name(giver)} "
                    + $"{Say.Number(Math.Abs(costs))} of its own, each taken by itself.";
            }
    }

    // The issue of a change that is one of several steps of an amount; null for what stands by itself.
    private static int? Steps(BalanceView view, Change change) =>
        view.Model.Case.Issues[change.Issue].Range is not null && view.Given.Count(c => c.Issue == change.Issue && Givers(view.Model, c) == Givers(view.Model, change)) >= LeastSteps
            ? change.Issue
            : null;

    private static string Givers(CaseModel model, Change change) =>
        Say.List([.. Hands.Of(model.Case.Issues[change.Issue], change.Option).Select(id => model.Case.Parties[id].Name)]);
}

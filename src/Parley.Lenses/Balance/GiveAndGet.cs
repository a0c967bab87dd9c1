namespace Parley.Lenses;

/// <summary>What each issue brings and costs against the status quo, and in whose hands it lies.</summary>
internal static class GiveAndGet
{
    /// <summary>By issue, what its changes are worth to each side at worst and at best.</summary>
    public static Table? Table(BalanceView view)
    {
        if (view.Given.Count == 0) return null;
        var model = view.Model;
        return new(
            "Points to give and to get, issue by issue, against the status quo",
            ["Issue", "Given by", .. model.Stakeholders.SelectMany(p => new[] { $"{Name(model, p)}: at worst", $"{Name(model, p)}: at best" })],
            [.. view.Given.GroupBy(c => c.Issue).Select(issue => (Cell[])
            [
                model.Case.Issues[issue.Key].Name, Hands.InWords(model.Case, issue.Key, model.StatusQuo!.Package[issue.Key]),
                .. model.Stakeholders.SelectMany(p => new Cell[]
                {
                    model.Points(p, issue.Min(c => c.Points[p])), model.Points(p, issue.Max(c => c.Points[p])),
                }),
            ])]);
    }

    /// <summary>Every change by what it is worth to the first two sides, by who gives it.</summary>
    public static Chart? Chart(BalanceView view)
    {
        var model = view.Model;
        if (view.Given.Count == 0 || model.Stakeholders is not [var x, var y, ..]) return null;
        return new(
            ChartKind.Scatter, $"What each change of the status quo is worth to {Name(model, x)} and to {Name(model, y)}, by who can give it",
            $"{Name(model, x)}, points", $"{Name(model, y)}, points",
            [.. view.Given.GroupBy(c => Givers(model, c)).Select(group => new ChartSeries(
                $"Given by {group.Key}",
                [.. group.Select(c => new ChartPoint(model.Points(x, c.Points[x]), model.Points(y, c.Points[y]), Label(model, c)))]))],
            [new("Status quo", 0, null), new("Status quo", null, 0)]);
    }

    /// <summary>What one side alone can give another, issue by issue, and what that would cost it.</summary>
    public static IEnumerable<string> BetweenTwo(BalanceView view)
    {
        var model = view.Model;
        foreach (var giver in model.Stakeholders)
        {
            var own = view.Given.Where(c => Hands.Of(model.Case.Issues[c.Issue], c.Option) is [var only] && only == model.Case.Parties[giver].Id).ToArray();
            foreach (var taker in model.Stakeholders.Where(t => t != giver))
            {
                var gifts = own.GroupBy(c => c.Issue).Select(issue => issue.MaxBy(c => c.Points[taker])!).Where(c => c.Points[taker] > 0).ToArray();
                if (gifts.Length == 0) continue;
                var (gets, gives) = (model.Points(taker, gifts.Sum(c => c.Points[taker])), model.Points(giver, gifts.Sum(c => -c.Points[giver])));
                yield return $"What {Name(model, giver)} alone can give {Name(model, taker)}, {Say.Count(gifts.Length, "issue", "issues")}, adds up to "
                    + $"{Say.Points(gets)} for {Name(model, taker)} and {(gives < 0 ? "gives" : "costs")} {Name(model, giver)} {Say.Number(Math.Abs(gives))} "
                    + "of its own, each taken by itself.";
            }
        }
    }

    private static string Label(CaseModel model, Change change) =>
        $"{model.Case.Issues[change.Issue].Name}: {NearestInWords.Option(model, change.Issue, change.Option)}";

    private static string Givers(CaseModel model, Change change) =>
        Say.List([.. Hands.Of(model.Case.Issues[change.Issue], change.Option).Select(id => model.Case.Parties[id].Name)]);

    private static string Name(CaseModel model, int party) => model.Case.Parties[party].Name;
}

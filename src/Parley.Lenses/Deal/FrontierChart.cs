namespace Parley.Lenses;

/// <summary>The frontiers, the solutions and the named packages, by value for the first two parties that have amounts at stake.</summary>
internal static class FrontierChart
{
    public static Chart? Of(DealView view)
    {
        if (view.Model.Stakeholders is not [var first, var second, ..] || view.Deal.Frontier.Points.Count == 0) return null;
        var (x, y) = (view.Party(first), view.Party(second));
        ChartPoint At(PackageResult package, string? label = null) => new(package.Values[x.Id], package.Values[y.Id], label);
        List<ChartSeries> series =
        [
            new("Efficient", [.. view.Deal.Frontier.Points.Select(p => At(p))]),
            new("Efficient among the acceptable", [.. view.Deal.AcceptableFrontier.Points.Select(p => At(p))]),
            new("Solutions", [.. view.Chosen.Select(same =>
                At(same.First().Package, string.Join(", ", same.Select(s => SolutionNames.InWords(s.Name)))))]),
            new("Named packages", [.. view.Deal.Named.Where(n => n.Feasible).Select(n => At(n.Package, n.Name))]),
        ];
        if (view.Model.StatusQuo is { } statusQuo)
            series.Add(new("Status quo", [At(DealFigures.Package(view.Model, statusQuo), "Status quo")]));
        return new(
            ChartKind.Scatter, $"What efficient packages are worth to {x.Name} and to {y.Name}", $"{x.Name}, points", $"{y.Name}, points",
            [.. series.Where(s => s.Points.Count > 0)],
            [
                new($"Floor of {x.Name}", view.Deal.Floor[x.Id], null),
                new($"Floor of {y.Name}", null, view.Deal.Floor[y.Id]),
            ]);
    }
}

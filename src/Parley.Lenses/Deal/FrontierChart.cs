namespace Parley.Lenses;

/// <summary>The frontiers, the solutions and the named packages, by value for the first two parties that have amounts at stake.</summary>
internal static class FrontierChart
{
    private const decimal Margin = 0.05m;

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
            ])
        { Heart = Heart(view.Deal, x.Id, y.Id) };
    }

    // What everyone accepts lies between the floors and the efficient among the acceptable; whoever looks closer wants a little of the rest.
    private static ChartRegion? Heart(DealResult deal, string x, string y)
    {
        var points = deal.AcceptableFrontier.Points;
        if (points.Count == 0) return null;
        var (left, right) = (Math.Min(deal.Floor[x], points.Min(p => p.Values[x])), points.Max(p => p.Values[x]));
        var (bottom, top) = (Math.Min(deal.Floor[y], points.Min(p => p.Values[y])), points.Max(p => p.Values[y]));
        var (wide, high) = ((right - left) * Margin, (top - bottom) * Margin);
        return right > left && top > bottom ? new(left - wide, right + wide, bottom - high, top + high) : null;
    }
}

using Parley.Cases;

namespace Parley.Lenses;

/// <summary>By what the solutions choose, and how far to trust that; the table says what they choose and what it is worth.</summary>
internal static class SolutionsCompared
{
    public static IEnumerable<string> Of(DealView view) => [.. Chosen(view), .. Ties(view), .. Comparing(view), .. Missing(view)];

    private static IEnumerable<string> Chosen(DealView view)
    {
        if (view.Deal.Solutions.Count == 0) yield break;
        var aims = view.Deal.Solutions.Select(s => $"{SolutionNames.InSentence(s.Name)} for {SolutionNames.Aim(s.Name)}");
        yield return $"Of the acceptable packages, each solution chooses one by its own measure: {Say.List([.. aims])}.";
    }

    private static IEnumerable<string> Ties(DealView view)
    {
        var tied = Names(view.Deal.Solutions.Where(s => !s.Unique));
        if (tied.Count > 0)
            yield return $"By the measure of {Say.List(tied)} another efficient package does equally well; "
                + "a fixed rule for ties chose this one.";
        var bounded = view.Deal.Solutions.Where(s => s is { Exact: false, Reached: >= 0, AtMost: > 0 }).ToArray();
        if (bounded.Length > 0)
        {
            var shares = bounded.Select(s => $"{SolutionNames.InSentence(s.Name)} {Say.Percent(s.Reached!.Value / s.AtMost!.Value)}");
            yield return $"What was found reaches, of what no package can exceed by the same measure: {Say.List([.. shares])}.";
        }
        var unproved = Names(view.Deal.Solutions.Where(s => !s.Exact));
        if (unproved.Count > 0) yield return $"That no package does better is not proved for {Say.List(unproved)}.";
    }

    private static IEnumerable<string> Comparing(DealView view)
    {
        var comparing = Names(view.Deal.Solutions.Where(s => s.Name is SolutionNames.Egalitarian or SolutionNames.Utilitarian));
        if (comparing.Count > 0)
            yield return $"Mind that {Say.List(comparing)} {(comparing.Count == 1 ? "compares" : "compare")} points between parties; "
                + "the other answers would stay the same if a party counted in other units.";
    }

    private static IEnumerable<string> Missing(DealView view)
    {
        if (view.Deal.AcceptableFrontier.Count > 0 && view.Deal.Solutions.Count == 0 && view.Model.Space.Ordinal is not null)
            yield return "No solution is named, because solutions need amounts and an order has none.";
    }

    private static IReadOnlyList<string> Names(IEnumerable<SolutionResult> solutions) =>
        [.. solutions.Select(s => SolutionNames.InSentence(s.Name))];
}

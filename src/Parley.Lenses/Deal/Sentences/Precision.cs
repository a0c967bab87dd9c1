namespace Parley.Lenses;

/// <summary>What was not exact, if anything.</summary>
internal static class Precision
{
    public static IEnumerable<string> Of(DealView view)
    {
        if (view.Answer.IdealAtMost is not null)
            yield return "Interactions tie too many issues of this case together to work through every combination. It was searched instead: what is "
                + "named is the best found, and what is said of all packages is proved.";
        if (Within(view, view.Deal.Frontier, "efficient") is { } all) yield return all;
        if (Within(view, view.Deal.AcceptableFrontier, "acceptable") is { } acceptable) yield return acceptable;
        if (!view.Model.IsExact)
            yield return $"Points with more decimals than {Grid.SignificantDigits} digits of their party's span hold were rounded to "
                + "those before adding up.";
    }

    private static string? Within(DealView view, FrontierResult frontier, string which)
    {
        if (frontier.Exact) return null;
        var list = Say.List([.. view.Model.Stakeholders.Select(view.Party)
            .Select(p => $"{Say.Number(frontier.WithinByParty[p.Id])} for {p.Name}")]);
        return $"The {which} packages were found within an error: none beats all that were found by more than {list} at once.";
    }
}

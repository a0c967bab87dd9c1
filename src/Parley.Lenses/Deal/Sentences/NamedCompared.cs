namespace Parley.Lenses;

/// <summary>How each named package stands, and what would improve it for all.</summary>
internal static class NamedCompared
{
    public static IEnumerable<string> Of(DealView view) =>
        view.Deal.Named.Select(n => $"{n.Name}: {Standing(view, n)}{Better(view, n)}.");

    private static string Standing(DealView view, NamedPackageResult named)
    {
        if (!named.Feasible) return $"cannot be agreed, because {WhyNot(view, named)}";
        var worth = InWords.Worth(view.Model, named.Package);
        if (!named.Acceptable) return $"refused by {Refusing(view, named)}; it gives {worth}";
        var standing = named.RefusedBy.Count == 0 ? "acceptable" : $"acceptable, though refused by {Refusing(view, named)}";
        var efficient = named.Efficient switch
        {
            true => ", and nothing is better for all",
            false when named.Better is null => ", but what would be better for all is not acceptable",
            _ => "",
        };
        return $"{standing}{efficient}; it gives {worth}";
    }

    private static string Better(DealView view, NamedPackageResult named)
    {
        if (named.Better is not { } better) return "";
        var changes = InWords.Differences(view.Case.Issues, better.Choose, named.Package.Choose);
        return $"; {(named.Acceptable ? "yet " : "")}{changes} would give {InWords.Improvement(view.Model, better, named.Package)}";
    }

    private static string Refusing(DealView view, NamedPackageResult named) => Say.List(
        [.. named.RefusedBy.Select(id => view.Case.Parties.Find(id)?.Name ?? view.Case.Audiences[id].Name)]);

    private static string WhyNot(DealView view, NamedPackageResult named)
    {
        var settlement = view.Model.Settle(view.Case.Packages[named.Id].Choose);
        if (view.Model.Unsettled(settlement) is [var issue, ..])
            return settlement.Settles(issue)
                ? $"it settles {view.Case.Issues[issue].Name}, which does not arise"
                : $"it leaves {view.Case.Issues[issue].Name} open";
        return Say.List([.. view.Model.BrokenRules(settlement).Select(r => view.Case.Rules[r].Because ?? $"rule {r + 1} forbids it")]);
    }
}

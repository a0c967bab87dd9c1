namespace Parley.Lenses;

/// <summary>Why a named package cannot be, and what would improve one that can be for all; the report's list and table say how each stands.</summary>
internal static class NamedCompared
{
    public static IEnumerable<string> Of(DealView view) => view.Deal.Named.Select(n => Told(view, n)).OfType<string>();

    private static string? Told(DealView view, NamedPackageResult named)
    {
        if (!named.Feasible) return $"“{named.Name}” cannot be agreed, because {WhyNot(view, named)}.";
        var refused = named.Acceptable && named.RefusedBy.Count > 0
            ? $"“{named.Name}” is acceptable, though refused by {Refusing(view, named)}."
            : null;
        if (named.Better is not { } better) return refused;
        var changes = InWords.Differences(view.Case.Issues, better.Choose, named.Package.Choose);
        var by = InWords.Improvement(view.Model, better, named.Package);
        return $"{(refused is null ? "" : $"{refused} ")}“{named.Name}” would be better for all with {changes}: {by}.";
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

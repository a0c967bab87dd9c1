namespace Parley.Lenses;

/// <summary>What adjusted winner gives, and whether sharing items would do better than taking them whole.</summary>
internal static class DivisionCompared
{
    public static IEnumerable<string> Of(DealView view)
    {
        if (ItemDivision.Of(view.Model) is { WhyNot: { } whyNot }) yield return $"Adjusted winner is left out: {whyNot}.";
        if (view.Deal.AdjustedWinner is { } division)
            foreach (var sentence in Division(view, division)) yield return sentence;
        if (SharedItems.Of(view) is { } shares) yield return shares;
    }

    private static IEnumerable<string> Division(DealView view, DivisionResult division)
    {
        var points = Say.List([.. view.Case.Parties.Select(p => $"{p.Name} {Say.Number(division.Normalised[p.Id])}")]);
        var items = view.Case.Parties.Select(p => (p.Name, Items: Whole(view, division, p.Id))).Where(x => x.Items.Length > 0)
            .Select(x => $"{x.Name} has {Say.List(x.Items)}").ToArray();
        var shared = division.SharedItem is { } id
            ? $"; {view.Case.Issues[id].Name} is shared, "
                + Say.List([.. view.Case.Parties.Select(p => $"{Say.Percent((double)division.Shares[id][p.Id])} to {p.Name}")])
            : "";
        yield return $"Adjusted winner gives {points} of the 100 points that each would have with everything: "
            + $"{string.Join("; ", items)}{shared}.";
        string[] below = [.. view.Case.Parties.Where(p => !division.ClearsFloor[p.Id]).Select(p => p.Name)];
        if (below.Length > 0) yield return $"That leaves {Say.List(below)} below the floor.";
    }

    private static string[] Whole(DealView view, DivisionResult division, string party) =>
        [.. view.Case.Issues.Where(i => division.Shares[i.Id][party] == 1).Select(i => i.Name)];
}

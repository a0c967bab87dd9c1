using System.Collections.Immutable;
using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Fills choices up from the status quo, and turns settlements back into choices.</summary>
internal sealed class Settling(Catalog<Issue> issues, Choice? statusQuo, Condition?[] appliesWhen)
{
    public static IReadOnlyDictionary<int, decimal[]> NoShares { get; } = ImmutableDictionary<int, decimal[]>.Empty;

    /// <summary>
    /// Settles every issue that the choice names as it says, and every other one that arises as the status quo does. An issue
    /// that neither of them settles stays unsettled.
    /// </summary>
    public Settlement Settle(Choice choice)
    {
        var package = new int[issues.Count];
        Array.Fill(package, -1);
        var shares = new SortedDictionary<int, decimal[]>();
        foreach (var chosen in choice.Chosen) Take(issues.IndexOf(chosen.Id), chosen, package, shares);
        if (statusQuo is not null) FillUp(choice, statusQuo, package, shares);
        return new(package, shares.Count == 0 ? NoShares : shares);
    }

    // Whether an issue arises can hang on issues that are themselves filled up. Conditions are not circular, so that after
    // as many passes as there are issues nothing changes any more.
    private void FillUp(Choice choice, Choice fallback, int[] package, SortedDictionary<int, decimal[]> shares)
    {
        for (var (pass, changed) = (0, true); changed && pass <= issues.Count; pass++)
        {
            changed = false;
            for (var i = 0; i < issues.Count; i++)
            {
                if (choice.Chosen.Contains(issues[i].Id) || fallback.Chosen.Find(issues[i].Id) is not { } chosen) continue;
                var settled = package[i] >= 0 || shares.ContainsKey(i);
                var arises = appliesWhen[i]?.Holds(package) ?? true;
                if (arises == settled) continue;
                if (arises) Take(i, chosen, package, shares);
                else (package[i], _) = (-1, shares.Remove(i));
                changed = true;
            }
        }
    }

    public Choice Choice(Settlement settlement) => new(
        Enumerable.Range(0, issues.Count).Where(settlement.Settles).Select(i => Chosen(issues[i], i, settlement)).ToCatalog());

    private void Take(int i, Chosen chosen, int[] package, SortedDictionary<int, decimal[]> shares)
    {
        if (chosen.Option is { } option) package[i] = issues[i].Options.IndexOf(option);
        else shares[i] = [.. issues[i].Options.Select(o => chosen.Shares.Find(o.Id)?.Part ?? 0)];
    }

    private static Chosen Chosen(Issue issue, int i, Settlement settlement) => settlement.Shares.TryGetValue(i, out var parts)
        ? new(issue.Id, null, issue.Options.Select((o, at) => new Share(o.Id, parts[at])).Where(s => s.Part > 0).ToCatalog())
        : new(issue.Id, issue.Options[settlement.Package[i]].Id);
}

using Parley.Engine.Deals;

namespace Parley.Engine.Stability;

/// <summary>In which order to settle issues, and which rules can be decided at each step.</summary>
internal static class PackageListingOrder
{
    /// <summary>
    /// The order, and by its steps the rules that mention the issue settled there. Next is always, of the issues whose condition can be
    /// read already, the one that completes most rules, then the one tied to most that is settled, then the first.
    /// </summary>
    public static (int[] Order, Condition[][] Due) Of(DealSpace space)
    {
        var needs = Enumerable.Range(0, space.Issues).Select(i => Issues(space.AppliesWhen?[i])).ToArray();
        var rules = Array.ConvertAll(space.Never, Issues);
        var rulesOf = new List<int>[space.Issues];
        for (var i = 0; i < rulesOf.Length; i++) rulesOf[i] = [];
        for (var r = 0; r < rules.Length; r++)
            foreach (var i in rules[r]) rulesOf[i].Add(r);
        // A rule that mentions no issue is decided from the first step on.
        int[] always = [.. Enumerable.Range(0, rules.Length).Where(r => rules[r].Count == 0)];
        var open = Array.ConvertAll(rules, r => r.Count);
        var settled = new bool[space.Issues];
        var order = new int[space.Issues];
        for (var step = 0; step < order.Length; step++)
        {
            var next = Enumerable.Range(0, space.Issues).Where(i => !settled[i] && needs[i].All(n => settled[n]))
                .MaxBy(i => (rulesOf[i].Count(r => open[r] == 1), rulesOf[i].Count(r => open[r] < rules[r].Count), -i));
            order[step] = next;
            settled[next] = true;
            foreach (var r in rulesOf[next]) open[r]--;
        }
        return (order, [.. order.Select((i, step) => rulesOf[i].Concat(step == 0 ? always : []).Select(r => space.Never[r]).ToArray())]);
    }

    private static SortedSet<int> Issues(Condition? condition)
    {
        var issues = new SortedSet<int>();
        if (condition is not null) PartialTruth.Mentions(condition, issues);
        return issues;
    }
}

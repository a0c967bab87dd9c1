namespace Parley.Cases;

/// <summary>Orders issues so that each comes after those that decide whether it arises.</summary>
internal static class IssueOrder
{
    /// <summary>The issues in such an order, by Kahn's algorithm; or, where there is none, a circle of issues that wait for each other.</summary>
    public static (IReadOnlyList<Issue> Order, IReadOnlyList<string> Circle) Of(Catalog<Issue> issues)
    {
        var waitsFor = issues.ToDictionary(issue => issue.Id, issue => Needs(issue, issues), StringComparer.Ordinal);
        var open = waitsFor.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal);
        var dependents = waitsFor
            .SelectMany(pair => pair.Value.Select(need => (Need: need, Dependent: pair.Key)))
            .ToLookup(pair => pair.Need, pair => pair.Dependent, StringComparer.Ordinal);
        var ready = new Queue<string>(issues.Select(issue => issue.Id).Where(id => open[id] == 0));
        var order = new List<Issue>();
        while (ready.TryDequeue(out var id))
        {
            order.Add(issues[id]);
            foreach (var dependent in dependents[id])
                if (--open[dependent] == 0) ready.Enqueue(dependent);
        }

        return order.Count == issues.Count ? (order, []) : ([], Circle(issues.First(issue => open[issue.Id] > 0).Id, waitsFor, open));
    }

    private static HashSet<string> Needs(Issue issue, Catalog<Issue> issues) =>
        (issue.AppliesWhen?.Mentions() ?? []).Where(issues.Contains).ToHashSet(StringComparer.Ordinal);

    /// <summary>Follows issues that never became ready until one comes again.</summary>
    private static List<string> Circle(string start, Dictionary<string, HashSet<string>> waitsFor, Dictionary<string, int> open)
    {
        var path = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var id = start; ; id = waitsFor[id].First(need => open[need] > 0))
        {
            if (!seen.TryAdd(id, path.Count)) return path[seen[id]..];
            path.Add(id);
        }
    }
}

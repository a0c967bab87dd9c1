using Parley.Cases;
using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>Reads <c>strategies</c>: names with settings, <c>boulware(e=0.1)</c>, or the same as a mapping.</summary>
internal sealed class StrategySection(StrangerCatalog strangers, ProblemList problems)
{
    private const int Most = 1000;

    /// <summary>Whether every strategy that is written can be had, so that they can be counted.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The strategies that can be had.</summary>
    public IReadOnlyList<PlannedStrategy> Read(Node? node)
    {
        if (node is null) return [];
        if (node is not SequenceNode { Items: var items })
        {
            problems.Add(node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind, node.Place, $"{node.Description} stands where strategies were expected: a list, each after '- '");
            return [];
        }
        if (items.Count == 0) problems.Add(StructureProblems.Nothing, node.Place, "'strategies' names none; write two or more, say boulware");
        if (items.Count > Most) problems.Add(StructureProblems.TooMany, items[Most].Place, $"there are {items.Count:N0} strategies, and a plan may have {Most:N0}");
        var (read, errors) = (new List<PlannedStrategy>(), problems.Errors);
        foreach (var item in items.Take(Most))
        {
            if (Written(item) is not { } written || Find(written, item) is not { } strategy) continue;
            if (read.Exists(s => s.Name == strategy.Name)) problems.Add(PlanProblems.Twice, item.Place, $"the strategy {Shown.Quote(strategy.Name)} stands twice");
            else read.Add(strategy);
        }
        IsWhole = problems.Errors == errors;
        return read;
    }

    private string? Written(Node item)
    {
        if (item is ScalarNode) return Scalars.Text(item, "a strategy's name", problems);
        if (Fields.Open(item, PlanKeys.Strategy, problems) is not { } fields) return null;
        if (Scalars.Text(fields.Require("name"), "a strategy's name", problems) is not { } name) return null;
        if (fields["with"] is not { } with) return name;
        if (with is not MappingNode settings)
        {
            problems.Add(StructureProblems.WrongKind, with.Place, $"{with.Description} stands where settings were expected: a mapping, such as {{ e: 0.1 }}");
            return null;
        }
        var texts = settings.Entries.Select(e => (e.Key.Text, Value: Scalars.Text(e.Value, $"the setting {Shown.Quote(e.Key.Text)}", problems))).ToList();
        return texts.Exists(t => t.Value is null) ? null : texts.Count == 0 ? name : $"{name}({string.Join(", ", texts.Select(t => $"{t.Text}={t.Value}"))})";
    }

    private PlannedStrategy? Find(string written, Node at)
    {
        if (strangers.Find(written.Trim()) is { } stranger) return stranger;
        try
        {
            var strategy = StrategyCatalog.BuiltIn.Find(written);
            return new(strategy.Name, strategy);
        }
        catch (StrategyException e)
        {
            // The catalogue knows only Parley's own: a name near one of the user's is told here.
            var name = written.Split('(')[0].Trim();
            var known = StrategyCatalog.BuiltIn.Entries.Select(s => s.Name).Concat(strangers.Names);
            var hint = e.Message.Contains("did you mean", StringComparison.Ordinal) || known.Contains(name) ? "" : problems.Hint(name, known);
            problems.Add(PlanProblems.Strategy, at.Place, e.Message + hint);
            return null;
        }
    }
}

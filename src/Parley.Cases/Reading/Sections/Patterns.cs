namespace Parley.Cases;

/// <summary>Reads patterns: issues with options, and <c>not</c>, <c>any</c> and <c>all</c> of other patterns.</summary>
internal static class Patterns
{
    /// <summary>The pattern; null, with a problem, when it cannot be read.</summary>
    public static Pattern? Read(Node node, CaseContext context)
    {
        if (node is not MappingNode mapping)
        {
            context.Error(
                node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind,
                node,
                $"{node.Description} stands where a pattern was expected: a mapping from issues to options, {{ issue: option }}");
            return null;
        }

        var parts = mapping.Entries.Select(entry => Part(entry, context)).ToList();
        if (parts.Contains(null)) return null;
        return parts.Count == 1 ? parts[0] : new Pattern.All(parts.OfType<Pattern>().ToSequence());
    }

    private static Pattern? Part(Entry entry, CaseContext context)
    {
        switch (entry.Key.Text)
        {
            case "not":
                return Read(entry.Value, context) is { } denied ? new Pattern.Not(denied) : null;
            case "any":
                return ReadEach(entry, context) is { } some ? new Pattern.Any(some) : null;
            case "all":
                return ReadEach(entry, context) is { } every ? new Pattern.All(every) : null;
            default:
                return context.Issues.Refer(entry.Key, context.Problems) is { } id ? Holds(id, entry.Value, context) : null;
        }
    }

    private static Sequence<Pattern>? ReadEach(Entry entry, CaseContext context)
    {
        if (entry.Value is not SequenceNode list)
        {
            context.Error(
                StructureProblems.WrongKind,
                entry.Value,
                $"{entry.Value.Description} stands where '{entry.Key.Text}' needs a list of patterns: {entry.Key.Text}: [ {{ "
                    + $"… }}, {{ … }} ]");
            return null;
        }

        var parts = list.Items.Select(item => Read(item, context)).ToList();
        return parts.Contains(null) ? null : parts.OfType<Pattern>().ToSequence();
    }

    private static Pattern.Holds? Holds(string id, Node node, CaseContext context)
    {
        if (!context.Shapes.TryGetValue(id, out var shape)) return null;
        if (node is SequenceNode { Items.Count: 0 })
        {
            context.Error(StructureProblems.Nothing, node, $"the list names no option of '{id}'");
            return null;
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Section.OneOrMore(node))
        {
            if (Intervals.TryRead(item, shape, context, out var steps))
                named.UnionWith(steps);
            else if (shape.Refer(item, context) is { } option && !named.Add(option))
                context.Error(IdProblems.Repeated, item, $"{Shown.Quote(option)} is named twice in this list");
        }

        return named.Count == 0 ? null : new Pattern.Holds(id, named.OrderBy(shape.Issue.Options.IndexOf).ToSequence());
    }
}

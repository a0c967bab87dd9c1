namespace Parley.Cases;

/// <summary>Reads score sheets: points by issue and option.</summary>
internal static class ScoreSection
{
    /// <summary>The section <c>values</c>.</summary>
    public static Catalog<ScoreSheet> Sheets(Node? node, CaseContext context) => Section.Catalog(node, "values", context, entry =>
    {
        var party = context.Parties.Refer(entry.Key, context.Problems);
        var scores = Scores(entry.Value, context);
        return party is null ? null : new ScoreSheet(party, scores);
    });

    /// <summary>One score sheet, a party's or an audience's.</summary>
    public static Catalog<IssueScore> Scores(Node? node, CaseContext context) => Section.Catalog(node, "points by issue", context, entry =>
    {
        if (context.Issues.Refer(entry.Key, context.Problems) is not { } id || !context.Shapes.TryGetValue(id, out var shape)) return null;
        if (shape.Issue.IsDivided) return Whole(id, entry.Value, context);
        return shape.KnowsOptions || entry.Value is MappingNode ? Points(shape, entry.Value, context) : null;
    });

    private static IssueScore? Whole(string id, Node node, CaseContext context)
    {
        if (node is not ScalarNode)
        {
            context.Error(
                StructureProblems.WrongKind,
                node,
                $"{node.Description} stands where '{id}', a divided item, needs one amount: the points for having all of it");
            return null;
        }

        return Amounts.Read(node, context) is { } points ? new IssueScore(id, [], Whole: points) : null;
    }

    private static IssueScore? Points(IssueShape shape, Node node, CaseContext context)
    {
        var id = shape.Issue.Id;
        if (node is not MappingNode mapping)
        {
            context.Error(
                node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind,
                node,
                $"{node.Description} stands where the points of '{id}' were expected, option by option: {{ option: points }}");
            return null;
        }

        var weight = Amounts.Read(mapping.Find("weight")?.Value, context);
        var points = new List<OptionScore>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (key.Text == "weight") continue;
            if (value.IsNothing)
            {
                context.Error(
                    StructureProblems.Nothing,
                    key,
                    $"{Shown.Quote(key.Text)} has no points; inside {{ }} a comma starts the next entry, so decimals have a "
                        + "point, and a formula with a comma is quoted");
                continue;
            }

            var option = shape.Issue.IsNumeric ? Knot(key, shape, context) : shape.Refer(key, context);
            var amount = Amounts.Read(value, context);
            if (option is not null && !seen.Add(option))
                context.Error(
                    IdProblems.Repeated,
                    key,
                    $"the number {option} stands twice under '{id}'");
            else if (option is not null && amount is not null) points.Add(new OptionScore(option, amount));
        }

        return new IssueScore(id, points.ToCatalog(), weight);
    }

    /// <summary>A number between the first step and the last, where the party's line bends.</summary>
    private static string? Knot(ScalarNode key, IssueShape shape, CaseContext context)
    {
        if (Numbers.Read(key.Text, out var number) is { } kind)
        {
            context.Error(kind, key, NumberMessage.Of(kind, key.Text, $"a number of '{shape.Issue.Id}' was expected"));
            return null;
        }

        if (shape.Issue.Range is { } range && (number < range.From || number > range.To))
        {
            context.Error(
                NumberProblems.NotAStep,
                key,
                $"{Numbers.Plain(number)} lies outside '{shape.Issue.Id}', which goes {Steps.Words(range)}");
            return null;
        }

        return Numbers.Plain(number);
    }
}

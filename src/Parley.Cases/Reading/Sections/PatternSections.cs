namespace Parley.Cases;

/// <summary>Reads the sections made of patterns: <c>interactions</c>, <c>rules</c> and <c>priorities</c>.</summary>
internal static class PatternSections
{
    public static Sequence<Interaction> Interactions(Node? node, CaseContext context) => Section.List(node, "interactions", context, item =>
    {
        if (Fields.Open(item, CaseKeys.Interaction, context.Problems) is not { } fields) return null;
        var party = fields.Require("party") is { } name ? context.Parties.Refer(name, context.Problems) : null;
        var when = fields.Require("when") is { } pattern ? Patterns.Read(pattern, context) : null;
        var points = Amounts.Read(fields.Require("points"), context);
        return party is null || when is null || points is null ? null : new Interaction(party, when, points);
    });

    public static Sequence<Rule> Rules(Node? node, CaseContext context) => Section.List(node, "rules", context, item =>
    {
        if (Fields.Open(item, CaseKeys.Rule, context.Problems) is not { } fields) return null;
        var pattern = fields.Require("never");
        var because = Scalars.Text(fields["because"], "the reason", context.Problems);
        if (pattern is null || Patterns.Read(pattern, context) is not { } never) return null;
        if (never is Pattern.All { Of.Count: 0 })
            context.Error(
                MeaningProblems.ForbidsEverything,
                pattern,
                "an empty pattern holds for every package, so this rule forbids everything");
        return new Rule(never, because);
    });

    public static Catalog<Priorities> Priorities(Node? node, CaseContext context) => Section.Catalog(node, "priorities", context, entry =>
    {
        var party = context.Parties.Refer(entry.Key, context.Problems);
        if (entry.Value is SequenceNode { Items.Count: 0 })
            context.Error(
                StructureProblems.Nothing,
                entry.Value,
                "the list has no statements; it needs one or more");
        var statements = Section.List(entry.Value, "statements", context, item => Patterns.Read(item, context), Limits.Statements);
        return party is null || statements.Count == 0 ? null : new Priorities(party, statements);
    });
}

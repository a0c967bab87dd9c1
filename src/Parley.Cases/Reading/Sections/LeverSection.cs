namespace Parley.Cases;

/// <summary>Reads <c>levers</c>, and what parties reach <c>alone</c>.</summary>
internal static class LeverSection
{
    public static Catalog<Lever> Read(Node? node, CaseContext context) => Section.Catalog(node, "levers", context, entry =>
    {
        if (Fields.Open(entry.Value, CaseKeys.Lever, context.Problems) is not { } fields) return null;
        var id = entry.Key.Text;
        var name = Scalars.Text(fields["name"], "the name", context.Problems) ?? id;
        var by = fields.Require("by") is { } puller ? context.Parties.Refer(puller, context.Problems) : null;
        var against = fields.Require("against") is { } target ? context.Parties.Refer(target, context.Problems) : null;
        if (by is not null && by == against)
            context.Error(
                MeaningProblems.AgainstItself,
                fields["against"]!,
                $"the lever {Shown.Quote(id)} is pulled by {Shown.Quote(by)} against itself");
        var costs = Section.Catalog(fields["costs"], "costs", context, cost => Cost(cost, context));
        Sequence<string> excludes = fields["excludes"] is { } others ? context.Levers.ReferAll(Section.OneOrMore(others), context.Problems) : [];
        if (excludes.Contains(id))
            context.Error(
                MeaningProblems.AgainstItself,
                fields["excludes"]!,
                $"the lever {Shown.Quote(id)} excludes itself");
        return by is null || against is null ? null : new Lever(id, name, by, against, costs, excludes);
    });

    public static Sequence<Alone> Alone(Node? node, CaseContext context) => Section.List(node, "entries of 'alone'", context, item =>
    {
        if (Fields.Open(item, CaseKeys.Alone, context.Problems) is not { } fields) return null;
        var party = fields.Require("party") is { } name ? context.Parties.Refer(name, context.Problems) : null;
        var reaches = Choices.Read(fields.Require("reaches"), context);
        var costs = Amounts.Read(fields["costs"], context) ?? new Known(0);
        var chance = Amounts.Read(fields["chance"], context, Bounds.Chance) ?? new Known(1);
        return party is null || reaches is null ? null : new Alone(party, reaches, costs, chance);
    }, Limits.Choices);

    private static AmountOf? Cost(Entry entry, CaseContext context)
    {
        var id = entry.Key.Text;
        var amount = Amounts.Read(entry.Value, context);
        if (context.Parties.Contains(id) || context.Audiences.Contains(id)) return amount is null ? null : new AmountOf(id, amount);
        var hint = context.Problems.Hint(id, context.Parties.Known.Concat(context.Audiences.Known));
        context.Error(IdProblems.Unknown, entry.Key, $"{Shown.Quote(id)} is neither a party nor an audience of this case{hint}");
        return null;
    }
}

namespace Parley.Cases;

/// <summary>Reads <c>parties</c>, and what is stated party by party: <c>no-deal</c>, <c>walk-away</c>, <c>agreement</c>.</summary>
internal static class PartySection
{
    public static Catalog<Party> Read(Node? node, CaseContext context)
    {
        if (node is MappingNode { Entries.Count: < 2 } few)
            context.Problems.Lack(
                StructureProblems.TooFew,
                few.Place,
                $"the case has {Grammar.Count(few.Entries.Count, "party", "parties")}; a negotiation has two or more");
        return Section.Catalog(node, "parties", context, entry =>
        {
            if (Fields.Open(entry.Value, CaseKeys.Party, context.Problems) is not { } fields) return new Party(entry.Key.Text, entry.Key.Text);
            var name = Scalars.Text(fields["name"], "the name", context.Problems) ?? entry.Key.Text;
            return new Party(
                entry.Key.Text, name, Amounts.Read(fields["benchmark"], context), Amounts.Read(fields["discount"], context, Bounds.Discount));
        });
    }

    public static Catalog<AmountOf> Points(Node? node, string what, CaseContext context) => Section.Catalog(node, what, context, entry =>
    {
        var party = context.Parties.Refer(entry.Key, context.Problems);
        var amount = Amounts.Read(entry.Value, context);
        return party is null || amount is null ? null : new AmountOf(party, amount);
    });

    public static Agreement? Agreement(Node? node, CaseContext context)
    {
        if (node is null || Fields.Open(node, CaseKeys.Agreement, context.Problems) is not { } fields) return null;
        Sequence<string> must = fields["must"] is { } names ? context.Parties.ReferAll(Section.OneOrMore(names), context.Problems) : [];
        return new Agreement(must, AtLeast(fields["at-least"], context));
    }

    private static int? AtLeast(Node? node, CaseContext context)
    {
        if (Scalars.Number(node, "how many parties must accept", context.Problems) is not { } number) return null;
        if (number >= 1 && number <= context.Parties.Count && number == decimal.Truncate(number)) return (int)number;
        if (context.Parties.Count > 0)
            context.Error(
                NumberProblems.OutOfBounds,
                node!,
                $"'at-least' is {Numbers.Plain(number)}; it counts parties, from 1 to {context.Parties.Count}");
        return null;
    }
}

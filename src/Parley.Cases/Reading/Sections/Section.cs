namespace Parley.Cases;

/// <summary>Reads what all sections share: a mapping of ids to entries, or a list of entries.</summary>
internal static class Section
{
    /// <summary>The entries of a mapping, read one by one; those that cannot be read are left out.</summary>
    public static Catalog<T> Catalog<T>(Node? node, string what, CaseContext context, Func<Entry, T?> read, int most = Limits.Entries)
        where T : class, IIdentified
    {
        if (node is null) return [];
        if (node is not MappingNode mapping)
        {
            ReportKind(node, what, "a mapping of ids, one a line", context);
            return [];
        }

        if (mapping.Entries.Count > most) ReportTooMany(mapping.Entries[most].Key, mapping.Entries.Count, what, most, context);
        return mapping.Entries.Take(most).Select(read).OfType<T>().ToCatalog();
    }

    /// <summary>The items of a list, read one by one; those that cannot be read are left out.</summary>
    public static Sequence<T> List<T>(Node? node, string what, CaseContext context, Func<Node, T?> read, int most = Limits.Entries)
        where T : class
    {
        if (node is null) return [];
        if (node is not SequenceNode list)
        {
            ReportKind(node, what, "a list, each item after '- '", context);
            return [];
        }

        if (list.Items.Count > most) ReportTooMany(list.Items[most], list.Items.Count, what, most, context);
        return list.Items.Take(most).Select(read).OfType<T>().ToSequence();
    }

    /// <summary>The nodes of a list, or the one node that stands in its place.</summary>
    public static IReadOnlyList<Node> OneOrMore(Node node) => node is SequenceNode list ? list.Items : [node];

    /// <summary>The parties that give something: one id, or a list of them.</summary>
    public static Sequence<string>? Givers(Node? node, CaseContext context)
    {
        if (node is null) return null;
        if (node is SequenceNode { Items.Count: 0 })
            context.Error(StructureProblems.Nothing, node, "'given-by' names nobody; name a party, or delete the key");
        return context.Parties.ReferAll(OneOrMore(node), context.Problems);
    }

    private static void ReportKind(Node node, string what, string form, CaseContext context) =>
        context.Error(
            node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind,
            node,
            $"{node.Description} stands where {what} were expected: {form}");

    private static void ReportTooMany(Node at, int count, string what, int most, CaseContext context) =>
        context.Error(StructureProblems.TooMany, at, $"there are {count:N0} {what}, and a case may have {most:N0}");
}

namespace Parley.Cases;

/// <summary>Reads the <c>options</c> of an issue: a list of ids, or a mapping of ids to names or to entries of their own.</summary>
internal static class OptionSection
{
    public static Catalog<Option> Read(Node node, CaseContext context)
    {
        switch (node)
        {
            case SequenceNode { Items.Count: 0 } or MappingNode { Entries.Count: 0 }:
                context.Error(StructureProblems.Nothing, node, "there are no options; an issue has one or more");
                return [];
            case SequenceNode list:
                return Listed(list, context);
            default:
                return Section.Catalog(node, "options", context, entry =>
                {
                    IdForm.Check(entry.Key, "option", (MappingNode)node, context.Problems, Reserved);
                    return Named(entry, context);
                });
        }
    }

    private static string? Reserved(string id) => id == "weight" ? "the word is part of score sheets" : null;

    private static Catalog<Option> Listed(SequenceNode list, CaseContext context)
    {
        var siblings = new MappingNode(list.Place);
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { IsNothing: false } scalar)
                context.Error(
                    StructureProblems.WrongKind,
                    item,
                    $"{item.Description} stands where the id of an option was expected; options with names are written as a "
                        + "mapping, id: name");
            else if (!siblings.TryAdd(new Entry(scalar, scalar)))
                context.Error(IdProblems.Repeated, item, $"{Shown.Quote(scalar.Text)} is named twice in this list");
        }

        foreach (var entry in siblings.Entries) IdForm.Check(entry.Key, "option", siblings, context.Problems, Reserved);
        return siblings.Entries.Take(Limits.Entries).Select(entry => new Option(entry.Key.Text, entry.Key.Text)).ToCatalog();
    }

    private static Option Named(Entry entry, CaseContext context)
    {
        var id = entry.Key.Text;
        if (entry.Value is ScalarNode) return new Option(id, Scalars.Text(entry.Value, "the option's name", context.Problems) ?? id);
        if (Fields.Open(entry.Value, CaseKeys.Option, context.Problems) is not { } fields) return new Option(id, id);
        return new Option(
            id,
            Scalars.Text(fields["name"], "the name", context.Problems) ?? id,
            Section.Givers(fields["given-by"], context),
            Scalars.Flag(fields["irreversible"], context.Problems));
    }
}

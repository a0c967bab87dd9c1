namespace Parley.Cases;

/// <summary>Reads <c>sources</c> and <c>claims</c>.</summary>
internal static class ClaimSection
{
    public static Catalog<Source> Sources(Node? node, CaseContext context) => Section.Catalog(node, "sources", context, entry =>
    {
        if (Fields.Open(entry.Value, CaseKeys.Source, context.Problems) is not { } fields) return null;
        return new Source(
            entry.Key.Text,
            Scalars.Text(fields["title"], "the title", context.Problems),
            Scalars.Text(fields["author"], "the author", context.Problems),
            Scalars.Date(fields["date"], context.Problems),
            Scalars.Text(fields["url"], "the address", context.Problems),
            Scalars.Text(fields["file"], "the file's name", context.Problems));
    });

    public static Catalog<Claim> Claims(Node? node, CaseContext context)
    {
        if (node is MappingNode mapping)
            foreach (var entry in mapping.Entries) IdForm.Check(entry.Key, "claim", mapping, context.Problems);
        return Section.Catalog(node, "claims", context, entry => Claim(entry, context));
    }

    private static Claim? Claim(Entry entry, CaseContext context)
    {
        if (Fields.Open(entry.Value, CaseKeys.Claim, context.Problems) is not { } fields) return null;
        var says = Scalars.Text(fields.Require("says"), "what the source says", context.Problems);
        var from = Scalars.Text(fields["from"], "where the source says it", context.Problems);
        if (from is not null && context.Sources.Count > 0) CheckSource(from, fields["from"]!, context);
        var supports = Section.List(fields["supports"], "supported entries", context, item => Path(item, context));
        return says is null ? null : new Claim(entry.Key.Text, says, from, supports);
    }

    private static void CheckSource(string from, Node at, CaseContext context)
    {
        var source = Ids.LongestAt(from, 0);
        if (context.Sources.Contains(source)) return;
        var hint = context.Problems.Hint(source.Length > 0 ? source : from.Split(' ')[0], context.Sources.Known);
        context.Error(
            CaseWarnings.UnknownSource,
            at,
            $"{Shown.Quote(from)} does not start with the id of a "
                + $"source{(hint.Length > 0 ? hint : $"; the sources are {Shown.List(context.Sources.Count, context.Sources.Known)}")}");
    }

    private static string? Path(Node node, CaseContext context)
    {
        if (Scalars.Text(node, "the path of an entry", context.Problems) is not { } path) return null;
        if (context.Places.ContainsKey(path)) return path;
        context.Error(
            IdProblems.UnknownEntry,
            node,
            $"{Shown.Quote(path)} is not an entry of this case{context.Problems.Hint(path, Near(path, context))}");
        return null;
    }

    /// <summary>The paths that could be meant: those that share the path up to its last or its first dot.</summary>
    private static IEnumerable<string> Near(string path, CaseContext context)
    {
        var parent = path.LastIndexOf('.') is > 0 and var dot ? path[..(dot + 1)] : "";
        return context.Places.Keys.Where(known => known.StartsWith(parent, StringComparison.Ordinal)).Concat(context.Places.Keys);
    }
}

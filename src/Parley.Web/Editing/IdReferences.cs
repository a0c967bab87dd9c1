namespace Parley.Web;

/// <summary>Finds every place of a case that names an id, by the case format.</summary>
internal sealed class IdReferences
{
    private readonly TextNode _root;
    private readonly string _old;
    private readonly string _new;
    private readonly List<(TextNode Node, string Text)> _found = [];
    private readonly HashSet<TextNode> _renamed = new(ReferenceEqualityComparer.Instance);

    private IdReferences(TextNode root, string old, string @new) => (_root, _old, _new) = (root, old, @new);

    /// <summary>The ids of a kind that a case declares.</summary>
    public static IReadOnlyCollection<string> Declared(TextNode root, IdKind kind, string? issue)
    {
        var node = kind == IdKind.Option ? issue is null ? null : root["issues"]?[issue]?["options"] : root[SectionOf(kind)];
        return node is null ? [] : [.. node.Entries.Select(entry => entry.Key.Text), .. node.Items.Where(item => item.Kind == TextKind.Scalar).Select(item => item.Text)];
    }

    /// <summary>The scalars that change, and what each becomes.</summary>
    public static IReadOnlyList<(TextNode Node, string Text)> Of(TextNode root, CaseEdit.RenameId edit)
    {
        var references = new IdReferences(root, edit.OldId, edit.NewId);
        references.Find(edit);

        // Last, since paths in claims are followed over the keys that were found.
        var paths = new EntryPath(root);
        foreach (var path in Values(root["claims"]).SelectMany(claim => OneOrMore(claim["supports"])))
        {
            if (paths.Find(path.Text) is not { } steps) continue;
            var text = EntryPath.Join(steps, step => !step.IsIndex && references._renamed.Contains(step.Name) ? edit.NewId : step.Written);
            if (text != path.Text) references._found.Add((path, text));
        }

        return references._found;
    }

    private static string SectionOf(IdKind kind) => kind switch
    {
        IdKind.Party => "parties",
        IdKind.Issue => "issues",
        IdKind.Audience => "audiences",
        IdKind.Lever => "levers",
        IdKind.Package => "packages",
        IdKind.Quantity => "quantities",
        IdKind.Source => "sources",
        _ => "claims",
    };

    private void Find(CaseEdit.RenameId edit)
    {
        if (edit.Kind != IdKind.Option) Key(_root[SectionOf(edit.Kind)]);
        switch (edit.Kind)
        {
            case IdKind.Party:
                Party();
                break;
            case IdKind.Issue:
                foreach (var (entry, _) in CaseMentions.Issues(_root)) Found(entry.Key);
                break;
            case IdKind.Option:
                var options = _root["issues"]![edit.Issue!]!["options"];
                Key(options);
                Names(options);
                Option(edit.Issue!);
                break;
            case IdKind.Audience:
                foreach (var lever in Values(_root["levers"])) Key(lever["costs"]);
                break;
            case IdKind.Lever:
                foreach (var lever in Values(_root["levers"])) Names(lever["excludes"]);
                break;
            case IdKind.Quantity:
                foreach (var amount in CaseMentions.Amounts(_root))
                    if (amount.Text.TrimStart().StartsWith('=') && FormulaIds.Renamed(amount.Text, _old, _new) is var text && text != amount.Text) _found.Add((amount, text));
                break;
            case IdKind.Source:
                foreach (var claim in Values(_root["claims"]))
                    if (claim["from"] is { Kind: TextKind.Scalar } from && FormulaIds.LongestAt(from.Text, 0) == _old) _found.Add((from, _new + from.Text[_old.Length..]));
                break;
        }
    }

    private void Party()
    {
        foreach (var issue in Values(_root["issues"]))
        {
            Names(issue["given-by"]);
            Names(issue["divide"]);
            foreach (var option in Values(issue["options"])) Names(option["given-by"]);
        }

        // An item that is divided has the parties for options.
        foreach (var issue in (_root["issues"]?.Entries ?? []).Where(issue => OneOrMore(issue.Value["divide"]).Any(party => party.Text == _old)).ToList())
            Option(issue.Key.Text);
        foreach (var section in (string[])["values", "no-deal", "walk-away", "priorities"]) Key(_root[section]);
        Names(_root["agreement"]?["must"]);
        foreach (var interaction in Items(_root["interactions"])) Names(interaction["party"]);
        foreach (var audience in Values(_root["audiences"])) Names(audience["party"]);
        foreach (var lever in Values(_root["levers"]))
        {
            Names(lever["by"]);
            Names(lever["against"]);
            Key(lever["costs"]);
        }

        foreach (var alone in Items(_root["alone"])) Names(alone["party"]);
        foreach (var offer in Items(_root["offers"])) Names(offer["by"]);
    }

    private void Option(string issue)
    {
        foreach (var (entry, _) in CaseMentions.Issues(_root).Where(mention => mention.Entry.Key.Text == issue))
        {
            Key(entry.Value);
            Names(entry.Value);
        }
    }

    private void Key(TextNode? mapping)
    {
        if (mapping?.Find(_old) is { } entry) Found(entry.Key);
    }

    private void Names(TextNode? node)
    {
        foreach (var name in OneOrMore(node)) Found(name);
    }

    private void Found(TextNode node)
    {
        if (node.Text == _old && _renamed.Add(node)) _found.Add((node, _new));
    }

    private static IEnumerable<TextNode> Values(TextNode? node) => node?.Entries.Select(entry => entry.Value) ?? [];

    private static IEnumerable<TextNode> Items(TextNode? node) => node?.Items ?? [];

    private static IEnumerable<TextNode> OneOrMore(TextNode? node) => node switch
    {
        null => [],
        { Kind: TextKind.Scalar } => [node],
        _ => node.Items.Where(item => item.Kind == TextKind.Scalar),
    };
}

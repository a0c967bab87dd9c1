namespace Parley.Web;

/// <summary>Says a change in the words of the case: names instead of ids, and what a number is instead of where it stands.</summary>
/// <param name="before">The earlier tree.</param>
/// <param name="after">The later tree.</param>
internal sealed class ChangeWords(TextNode before, TextNode after)
{
    private const int LongestSaid = 1_000;
    private const int DeepestSaid = 12;

    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["parties"] = "the party",
        ["issues"] = "the issue",
        ["audiences"] = "the audience",
        ["levers"] = "the lever",
        ["packages"] = "the package",
        ["quantities"] = "the quantity",
        ["sources"] = "the source",
        ["claims"] = "the claim",
        ["rules"] = "rule",
        ["interactions"] = "interaction",
        ["offers"] = "offer",
        ["alone"] = "reach alone",
    };

    // Sections that are told as a whole, where the word alone would not do.
    private static readonly Dictionary<string, string> Wholes = new(StringComparer.Ordinal)
    {
        ["no-deal"] = "the points without a deal",
        ["walk-away"] = "the least that the sides take",
        ["status-quo"] = "the status quo",
        ["values"] = "the score sheets",
        ["alone"] = "what is reached alone",
    };

    /// <summary>The change in a line: <c>Russia's points for Sanctions lifted: 30 → 25</c>.</summary>
    public string Of(TreeChange change)
    {
        var what = About(change.Path);
        return change.Kind switch
        {
            ChangeKind.Added => $"{what}: added{Value(change.Path, change.To!, ", ")}",
            ChangeKind.Removed => $"{what}: removed{Value(change.Path, change.From!, ", was ")}",
            ChangeKind.Reordered => $"{what}: the order was changed",
            _ => $"{what}:{Value(change.Path, change.From!, " ")} →{Value(change.Path, change.To!, " ")}",
        };
    }

    /// <summary>What a path leads to, as a sentence begins: <c>Russia's points for Sanctions lifted</c>.</summary>
    public string About(CasePath path)
    {
        var subject = Subject(path.Steps);
        return OneLine.Of(char.ToUpperInvariant(subject[0]) + subject[1..], 300);
    }

    /// <summary>A value in plain words, issues and options by their names: <c>by: usa; choose: (Ceasefire: Monitored; Sanctions: Lifted)</c>. Null for none.</summary>
    public string? Said(CasePath path, TextNode? node)
    {
        if (node is null) return null;
        if (node.IsNothing) return "nothing";
        // A thing's name was said where it is named.
        if (path.Steps.Count == 2 && node["name"] is { } name) node = node.Count == 1 ? name : Without(node, "name");
        return OneLine.Of(Said(path.Steps.Count > 0 ? path.Steps[^1].Key : null, IsChoice(path), node, 0), LongestSaid);
    }

    private string Said(string? key, bool isChoice, TextNode node, int depth)
    {
        if (depth > DeepestSaid) return "…";
        switch (node.Kind)
        {
            case TextKind.Scalar:
                return isChoice && key is not null ? Option(key, node.Text) : key is "by" or "against" or "party" or "given-by" or "must" or "divide" ? Name("parties", node.Text) : node.Text;
            case TextKind.Sequence:
                return node.Count == 0 ? "nothing" : string.Join(", ", node.Items.Select(item => Said(key, isChoice, item, depth + 1)));
            default:
                var entries = node.Entries.Select(entry =>
                {
                    var inner = isChoice || entry.Key.Text is "choose" or "reaches" or "when" or "never" or "applies-when";
                    return $"{(isChoice ? Issue(entry.Key.Text) : entry.Key.Text)}: {Said(entry.Key.Text, inner, entry.Value, depth + 1)}";
                });
                var said = string.Join("; ", entries);
                return said.Length == 0 ? "nothing" : depth == 0 ? said : $"({said})";
        }
    }

    private static bool IsChoice(CasePath path) => path.Steps.Any(step => step.Key is "choose" or "reaches" or "when" or "never" or "applies-when" or "status-quo");

    /// <summary>What a path leads to; the path itself where the format has no words for it.</summary>
    private string Subject(IReadOnlyList<CaseStep> steps)
    {
        var keys = steps.Select(step => step.Key ?? "#" + (step.Index + 1)).ToArray();
        return keys switch
        {
            [] => "the case",
            [var only] => Wholes.GetValueOrDefault(only, only),
            ["values", var party] => $"{Name("parties", party)}'s points",
            ["values", var party, .. var rest] => Points(Name("parties", party), rest) ?? new CasePath(steps).ToString(),
            ["audiences", var audience, "values", .. var rest] when rest.Length > 0 => Points(Name("audiences", audience), rest) ?? new CasePath(steps).ToString(),
            ["no-deal", var party] => $"{Name("parties", party)}'s points without a deal",
            ["walk-away", var party] => $"the least that {Name("parties", party)} takes",
            ["status-quo", var issue] => $"the status quo of {Issue(issue)}",
            ["issues", var issue, "options", var option] => $"the option {Option(issue, option)} of {Issue(issue)}",
            ["levers", var lever, "costs", var bearer] => $"what {Name("levers", lever)} costs {Heard(bearer)}",
            ["quantities", var quantity, "value"] => $"the quantity {Name("quantities", quantity)}",
            ["packages", var package, "choose", var issue] => $"{Issue(issue)} in the package {Name("packages", package)}",
            ["offers", var number, "choose", var issue] => $"{Issue(issue)} in offer {number[1..]}",
            ["parties", var party, "benchmark"] => $"{Name("parties", party)}'s benchmark",
            ["audiences", var audience, "weight"] => $"the weight of {Name("audiences", audience)}",
            ["audiences", var audience, "values"] => $"{Name("audiences", audience)}'s points",
            ["audiences", var audience, "reads", var issue] => $"how {Name("audiences", audience)} reads {Issue(issue)}",
            ["audiences", var audience, "reads", var issue, var option] => $"how {Name("audiences", audience)} reads {OptionOf(issue, option)}",
            ["audiences", var audience, "accepts-from"] => $"the least that {Name("audiences", audience)} accepts",
            [var section, var id, "name"] when Sections.TryGetValue(section, out var word) => $"the name of {word} {id}",
            [var section, var id] when Sections.TryGetValue(section, out var word) => id[0] == '#' ? $"{word} {id[1..]}" : $"{word} {Name(section, id)}",
            [var section, var id, .. var rest] when Sections.TryGetValue(section, out var word) =>
                $"{(id[0] == '#' ? $"{word} {id[1..]}" : $"{word} {Name(section, id)}")}: {string.Join(", ", rest)}",
            _ => new CasePath(steps).ToString(),
        };
    }

    private string? Points(string whose, string[] rest) => rest switch
    {
        [var issue] => $"{whose}'s points for {Issue(issue)}",
        [var issue, "weight"] => $"{whose}'s weight for {Issue(issue)}",
        [var issue, var option] => $"{whose}'s points for {OptionOf(issue, option)}",
        _ => null,
    };

    /// <summary>An option's name, with its issue's unless that is heard in it already.</summary>
    private string OptionOf(string issue, string option)
    {
        var (name, about) = (Option(issue, option), Issue(issue));
        var words = about.Split(' ').Where(word => word.Length > 3).Append(issue);
        return words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? name : $"{name} ({about})";
    }

    private string Value(CasePath path, TextNode node, string lead)
    {
        if (node.Kind == TextKind.Scalar) return lead + OneLine.Of(Said(path, node)!, 200);
        var isNameAlone = path.Steps.Count == 2 && node is { Count: 1 } && node["name"] is not null;
        return node.Count == 0 || isNameAlone ? "" : $" ({OneLine.Of(Said(path, node)!, 200)})";
    }

    private static TextNode Without(TextNode node, string key)
    {
        var rest = new TextNode { Kind = TextKind.Mapping };
        rest.Entries.AddRange(node.Entries.Where(entry => entry.Key.Text != key));
        return rest;
    }

    private string Issue(string id) => Name("issues", id);

    private string Heard(string id) => after["parties"]?[id] is null && before["parties"]?[id] is null ? Name("audiences", id) : Name("parties", id);

    private string Option(string issue, string id) =>
        First(tree => Text(tree["issues"]?[issue]?["options"]?[id]) ?? Text(tree["issues"]?[issue]?["options"]?[id]?["name"]))
        ?? (First(tree => Text(tree["issues"]?[issue]?["range"]?["unit"])) is { } unit ? $"{id} {unit}" : id);

    /// <summary>The name of a thing that the case names: of a party, an issue, a lever; its id where it has none.</summary>
    public string Name(string section, string id) => First(tree => Text(tree[section]?[id]?["name"])) ?? id;

    private string? First(Func<TextNode, string?> find) => find(after) ?? find(before);

    private static string? Text(TextNode? node) => node is { Kind: TextKind.Scalar, Text.Length: > 0 } ? node.Text : null;
}

namespace Parley.Web;

/// <summary>Where a case's tree, by the format, mentions issues, and where it holds amounts.</summary>
internal static class CaseMentions
{
    /// <summary>
    /// Every entry whose key is an issue's id outside <c>issues</c> itself: in choices, patterns, score sheets and readings. In score sheets and readings
    /// what is under it is a mapping of options; elsewhere it is an option, a list of them, or shares.
    /// </summary>
    public static IEnumerable<(TextEntry Entry, bool IsScore)> Issues(TextNode root)
    {
        foreach (var entry in Entries(root["status-quo"])) yield return (entry, false);
        foreach (var entry in Entries(root["values"]).SelectMany(sheet => Entries(sheet.Value))) yield return (entry, true);
        foreach (var audience in Entries(root["audiences"]))
            foreach (var entry in Entries(audience.Value["values"]).Concat(Entries(audience.Value["reads"]))) yield return (entry, true);
        var patterns = Entries(root["issues"]).Select(issue => issue.Value["applies-when"])
            .Concat(Items(root["interactions"]).Select(item => item["when"]))
            .Concat(Items(root["rules"]).Select(item => item["never"]))
            .Concat(Entries(root["priorities"]).SelectMany(party => Items(party.Value)));
        foreach (var entry in patterns.SelectMany(Pattern)) yield return (entry, false);
        var choices = Items(root["alone"]).Select(item => item["reaches"])
            .Concat(Items(root["offers"]).Select(item => item["choose"]))
            .Concat(Entries(root["packages"]).Select(package => package.Value["choose"]));
        foreach (var entry in choices.SelectMany(Entries)) yield return (entry, false);
    }

    /// <summary>Every scalar that is an amount, and so may be a formula.</summary>
    public static IEnumerable<TextNode> Amounts(TextNode root)
    {
        var amounts = Entries(root["parties"]).SelectMany(party => (TextNode?[])[party.Value["benchmark"], party.Value["discount"]])
            .Concat(Entries(root["values"]).SelectMany(sheet => Scores(sheet.Value)))
            .Concat(Values(root["no-deal"])).Concat(Values(root["walk-away"]))
            .Concat(Items(root["interactions"]).Select(item => item["points"]))
            .Concat(Entries(root["audiences"]).SelectMany(a => (TextNode?[])[a.Value["weight"], a.Value["accepts-from"], .. Scores(a.Value["values"])]))
            .Concat(Entries(root["levers"]).SelectMany(lever => Values(lever.Value["costs"])))
            .Concat(Items(root["alone"]).SelectMany(item => (TextNode?[])[item["costs"], item["chance"]]));
        return amounts.OfType<TextNode>().Where(node => node.Kind == TextKind.Scalar);
    }

    private static IEnumerable<TextEntry> Pattern(TextNode? node)
    {
        foreach (var entry in Entries(node))
        {
            var inner = entry.Key.Text switch
            {
                "not" => Pattern(entry.Value),
                "any" or "all" => entry.Value.Items.SelectMany(Pattern),
                _ => [entry],
            };
            foreach (var found in inner) yield return found;
        }
    }

    private static IEnumerable<TextNode> Scores(TextNode? sheet) =>
        Entries(sheet).SelectMany(issue => issue.Value.Kind == TextKind.Scalar ? [issue.Value] : Values(issue.Value));

    private static IEnumerable<TextEntry> Entries(TextNode? node) => node?.Entries ?? [];

    private static IEnumerable<TextNode> Values(TextNode? node) => node?.Entries.Select(entry => entry.Value) ?? [];

    private static IEnumerable<TextNode> Items(TextNode? node) => node?.Items ?? [];
}

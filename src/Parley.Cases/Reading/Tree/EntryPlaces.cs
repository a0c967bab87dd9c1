namespace Parley.Cases;

/// <summary>Finds the place of every entry by its path: <c>values.russia.sanctions.lift</c>, <c>rules[0]</c>.</summary>
/// <remarks>
/// List items have paths of their own where the format has lists of entries (rules, interactions, alone, offers, priorities).
/// Patterns are one entry each, whatever is in them. Empty mappings and lists are no entries: nothing stands there.
/// </remarks>
internal static class EntryPlaces
{
    // A path longer than any id allows cannot be meant; without a bound, deep nesting of long keys would cost gigabytes.
    private const int LongestPath = 400;

    private static readonly string[] ListSections =
        [CaseKeys.InteractionsSection, CaseKeys.RulesSection, CaseKeys.AloneSection, CaseKeys.OffersSection];

    public static IReadOnlyDictionary<string, Place> Of(Node root)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        Walk(root, "", places);
        return places;
    }

    private static void Walk(Node node, string path, Dictionary<string, Place> places)
    {
        if (node is MappingNode mapping)
            foreach (var entry in mapping.Entries) Record(entry, path, places);
        else if (node is SequenceNode list && ListSections.Contains(path))
            RecordItems(list, path, places, into: true);
        else if (node is SequenceNode statements && path.StartsWith(CaseKeys.PrioritiesSection + ".", StringComparison.Ordinal))
            RecordItems(statements, path, places, into: false);
        else if (node is SequenceNode options && path.EndsWith(".options", StringComparison.Ordinal))
            foreach (var option in options.Items.OfType<ScalarNode>()) Put($"{path}.{option.Text}", option.Place, places);
    }

    private static void Record(Entry entry, string path, Dictionary<string, Place> places)
    {
        if (entry.Value is MappingNode { Entries.Count: 0 } or SequenceNode { Items.Count: 0 }) return;
        var inner = path.Length == 0 ? entry.Key.Text : $"{path}.{KeyOf(entry.Key.Text)}";
        if (!Put(inner, entry.Key.Place, places)) return;
        if (entry.Key.Text is not ("never" or "when" or "applies-when")) Walk(entry.Value, inner, places);
    }

    private static void RecordItems(SequenceNode list, string path, Dictionary<string, Place> places, bool into)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var inner = $"{path}[{i}]";
            if (Put(inner, list.Items[i].Place, places) && into) Walk(list.Items[i], inner, places);
        }
    }

    /// <summary>The key as paths have it: a number that no id could be (30.0) in its plain form (30).</summary>
    private static string KeyOf(string key) =>
        Ids.IsId(key) || !Numbers.TryParse(key, out var number) ? key : Numbers.Plain(number);

    private static bool Put(string path, Place place, Dictionary<string, Place> places) =>
        path.Length <= LongestPath && places.TryAdd(path, place);
}

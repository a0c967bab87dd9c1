namespace Parley.Web;

/// <summary>Compares trees entry by entry.</summary>
internal static class TreeDifference
{
    private const int LongestProduct = 1_000_000;

    /// <summary>The differences, each as far in as it lies.</summary>
    public static IReadOnlyList<TreeChange> Between(TextNode before, TextNode after)
    {
        var changes = new List<TreeChange>();
        Compare(before, after, CasePath.Root, changes);
        return changes;
    }

    /// <summary>Whether the entries that are in both stand in another order.</summary>
    public static bool IsReordered(TextNode before, TextNode after) =>
        !Common(before, after).SequenceEqual(Common(after, before), StringComparer.Ordinal);

    private static IEnumerable<string> Common(TextNode of, TextNode with)
    {
        var keys = with.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        return of.Entries.Select(entry => entry.Key.Text).Where(keys.Contains).Distinct(StringComparer.Ordinal);
    }

    private static void Compare(TextNode before, TextNode after, CasePath path, List<TreeChange> changes)
    {
        if (before.Kind == TextKind.Mapping && after.Kind == TextKind.Mapping) CompareMappings(before, after, path, changes);
        else if (before.Kind == TextKind.Sequence && after.Kind == TextKind.Sequence) CompareLists(before, after, path, changes);
        else if (!TextNode.Same(before, after)) changes.Add(new TreeChange(path, ChangeKind.Changed, before, after));
    }

    private static void CompareMappings(TextNode before, TextNode after, CasePath path, List<TreeChange> changes)
    {
        var old = Index(before);
        var now = Index(after);
        if (IsReordered(before, after)) changes.Add(new TreeChange(path, ChangeKind.Reordered, before, after));
        foreach (var (key, value) in after.Entries.Select(entry => (entry.Key.Text, entry.Value)))
        {
            if (now[key] != value) continue;
            if (old.TryGetValue(key, out var known)) Compare(known, value, path.Then(key), changes);
            else changes.Add(new TreeChange(path.Then(key), ChangeKind.Added, null, value));
        }

        foreach (var entry in before.Entries.Where(entry => old[entry.Key.Text] == entry.Value && !now.ContainsKey(entry.Key.Text)))
            changes.Add(new TreeChange(path.Then(entry.Key.Text), ChangeKind.Removed, entry.Value, null));
    }

    private static void CompareLists(TextNode before, TextNode after, CasePath path, List<TreeChange> changes)
    {
        var (i, j) = (0, 0);
        foreach (var (matchedOld, matchedNow) in Matches(before.Items, after.Items).Append((before.Count, after.Count)))
        {
            for (; i < matchedOld && j < matchedNow; i++, j++) Compare(before.Items[i], after.Items[j], path.Then(j), changes);
            for (; i < matchedOld; i++) changes.Add(new TreeChange(path.Then(i), ChangeKind.Removed, before.Items[i], null));
            for (; j < matchedNow; j++) changes.Add(new TreeChange(path.Then(j), ChangeKind.Added, null, after.Items[j]));
            (i, j) = (matchedOld + 1, matchedNow + 1);
        }
    }

    /// <summary>The pairs of equal items of a longest common subsequence.</summary>
    internal static List<(int Old, int Now)> Matches(List<TextNode> old, List<TextNode> now)
    {
        if ((long)old.Count * now.Count > LongestProduct)
            return [.. Enumerable.Range(0, Math.Min(old.Count, now.Count)).Where(i => TextNode.Same(old[i], now[i])).Select(i => (i, i))];
        var longest = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
                longest[i, j] = TextNode.Same(old[i], now[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var matches = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (TextNode.Same(old[i], now[j])) matches.Add((i++, j++));
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        return matches;
    }

    private static Dictionary<string, TextNode> Index(TextNode mapping)
    {
        var index = new Dictionary<string, TextNode>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries) index.TryAdd(entry.Key.Text, entry.Value);
        return index;
    }
}

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
        foreach (var (key, values) in now)
        {
            // A key that stands there twice is compared each time: no change of it goes untold.
            var known = old.GetValueOrDefault(key) ?? [];
            for (var i = 0; i < Math.Max(values.Count, known.Count); i++)
            {
                if (i >= known.Count) changes.Add(new TreeChange(path.Then(key), ChangeKind.Added, null, values[i]));
                else if (i >= values.Count) changes.Add(new TreeChange(path.Then(key), ChangeKind.Removed, known[i], null));
                else Compare(known[i], values[i], path.Then(key), changes);
            }
        }

        foreach (var (key, values) in old)
            if (!now.ContainsKey(key)) changes.AddRange(values.Select(value => new TreeChange(path.Then(key), ChangeKind.Removed, value, null)));
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

    /// <summary>
    /// The pairs of equal items of a longest common subsequence. Items of lists whose product of lengths is too great, but for what is alike at both ends, are
    /// equal only where they stand at the same index.
    /// </summary>
    internal static List<(int Old, int Now)> Matches(List<TextNode> old, List<TextNode> now)
    {
        var (hashOld, hashNow) = (old.ConvertAll(TextNode.Hash), now.ConvertAll(TextNode.Hash));
        var (start, endOld, endNow) = (0, old.Count, now.Count);
        while (start < endOld && start < endNow && IsEqual(start, start)) start++;
        while (endOld > start && endNow > start && IsEqual(endOld - 1, endNow - 1)) (endOld, endNow) = (endOld - 1, endNow - 1);
        var matches = Enumerable.Range(0, start).Select(i => (i, i)).ToList();
        if ((long)(endOld - start) * (endNow - start) > LongestProduct)
        {
            matches.AddRange(Enumerable.Range(start, Math.Min(endOld, endNow) - start).Where(i => IsEqual(i, i)).Select(i => (i, i)));
        }
        else
        {
            var longest = new int[endOld - start + 1, endNow - start + 1];
            for (var i = endOld - 1; i >= start; i--)
                for (var j = endNow - 1; j >= start; j--)
                    longest[i - start, j - start] = IsEqual(i, j) ? longest[i - start + 1, j - start + 1] + 1 : Math.Max(longest[i - start + 1, j - start], longest[i - start, j - start + 1]);
            for (var (i, j) = (start, start); i < endOld && j < endNow;)
            {
                if (IsEqual(i, j)) matches.Add((i++, j++));
                else if (longest[i - start + 1, j - start] >= longest[i - start, j - start + 1]) i++;
                else j++;
            }
        }

        matches.AddRange(Enumerable.Range(0, old.Count - endOld).Select(i => (endOld + i, endNow + i)));
        return matches;

        bool IsEqual(int i, int j) => hashOld[i] == hashNow[j] && TextNode.Same(old[i], now[j]);
    }

    private static Dictionary<string, List<TextNode>> Index(TextNode mapping)
    {
        var index = new Dictionary<string, List<TextNode>>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (!index.TryGetValue(entry.Key.Text, out var values)) index[entry.Key.Text] = values = [];
            values.Add(entry.Value);
        }

        return index;
    }
}

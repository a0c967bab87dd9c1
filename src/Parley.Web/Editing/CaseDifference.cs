namespace Parley.Web;

/// <summary>Tells what changed between two texts of a case.</summary>
public static class CaseDifference
{
    /// <summary>
    /// The changes, mapping by mapping in the order of the later text, what was removed last. Layout, comments and needless quotes are no changes. Items of lists are
    /// matched as they stand in both (the longest common subsequence), and those between two matches one by one. A text that cannot be read counts as
    /// one change of the whole. Time is linear, but for lists: the product of their lengths, up to a bound from which items are matched by index.
    /// </summary>
    public static IReadOnlyList<CaseChange> Between(string before, string after)
    {
        var (old, now) = (TextTree.Read(before.TrimStart('\uFEFF')), TextTree.Read(after.TrimStart('\uFEFF')));
        if (old is null || now is null)
            return before == after ? [] : [new CaseChange(CasePath.Root, ChangeKind.Changed, null, null, "The text", null, null, "the text was changed, and cannot be compared: one of the two is no readable YAML")];
        var words = new ChangeWords(old, now);
        return [.. TreeDifference.Between(old, now).Select(change => new CaseChange(
            change.Path, change.Kind, Shown(change.From), Shown(change.To), words.About(change.Path),
            change.Kind == ChangeKind.Reordered ? null : words.Said(change.Path, change.From), change.Kind == ChangeKind.Reordered ? null : words.Said(change.Path, change.To), words.Of(change)))];
    }

    /// <summary>What a path leads to, in the words of a case's text; the path itself where the text cannot be read.</summary>
    public static string About(string yaml, CasePath path) => TextTree.Read(yaml.TrimStart('\uFEFF')) is { } tree ? new ChangeWords(tree, tree).About(path) : path.ToString();

    /// <summary>A value on one line.</summary>
    internal static string? Shown(TextNode? node) => node is null ? null : node.Kind == TextKind.Scalar ? OneLine.Of(node.Text, 500) : OneLine.Of(ScalarText.Flow(node), 500);
}

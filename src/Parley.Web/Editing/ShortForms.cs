namespace Parley.Web;

/// <summary>The short forms of the case format that an edit may have to write out first.</summary>
internal static class ShortForms
{
    private static readonly string[] ListKeys = ["given-by", "excludes", "must", "divide"];
    private static readonly string[] PatternKeys = ["when", "never", "applies-when", "priorities"];

    /// <summary>Whether one id here stands for a list of one.</summary>
    public static bool MayBeList(CasePath path) => path.Steps.Count > 0 && path.Steps[^1].Key is { } key
        && (ListKeys.Contains(key) || path.Steps.Take(path.Steps.Count - 1).Any(step => step.Key is { } outer && PatternKeys.Contains(outer)));

    /// <summary>What has to be written out before a path can be set, and how; null where nothing has to.</summary>
    public static (CasePath At, Fragment Written)? Expansion(TextNode root, CasePath path)
    {
        if (path.Steps.Count < 4 || !Steps.IsOptions(path, 3)) return null;
        var options = new CasePath(path.Steps.Take(3));
        if (Steps.Node(root, options) is { Kind: TextKind.Sequence } list && path.Steps[3].Key is not null) return (options, Named(list));
        var option = options.Then(path.Steps[3]);
        return path.Steps.Count > 4 && Steps.Node(root, option) is { Kind: TextKind.Scalar, IsNothing: false } name
            ? (option, Fragment.Entry("name", Fragment.Of(name), inBraces: true))
            : null;
    }

    /// <summary>A list of options as a mapping, in which each has its id for a name.</summary>
    private static Fragment Named(TextNode list)
    {
        if (!list.IsFlow)
            return Fragment.Read(string.Join('\n', list.Items.Select(item => $"{ScalarText.Scalar(item, isInFlow: true)}: {ScalarText.Scalar(item, isInFlow: true)}")));
        var mapping = new TextNode { Kind = TextKind.Mapping, IsFlow = true };
        foreach (var item in list.Items) mapping.Entries.Add(new TextEntry(TextNode.Scalar(item.Text, isPlain: true), TextNode.Scalar(item.Text, isPlain: item.IsPlain)));
        return Fragment.Of(mapping);
    }
}

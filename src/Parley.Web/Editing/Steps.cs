namespace Parley.Web;

/// <summary>Follows paths in trees.</summary>
internal static class Steps
{
    /// <summary>What a path leads to; null where it leads nowhere.</summary>
    public static TextNode? Node(TextNode root, CasePath path)
    {
        var node = root;
        for (var i = 0; i < path.Steps.Count; i++)
        {
            if (IndexOf(node, path, i) is not { } index) return null;
            node = node.Kind == TextKind.Mapping ? node.Entries[index].Value : node.Items[index];
        }

        return node;
    }

    /// <summary>The entry or item that a path leads to.</summary>
    /// <exception cref="EditException">There is none.</exception>
    public static Located Find(TextNode root, CasePath path)
    {
        if (path.Steps.Count == 0) throw new EditException("a path is needed: the whole case is no entry");
        var parent = Node(root, path.Parent) ?? throw new EditException(Missing(root, path));
        return IndexOf(parent, path, path.Steps.Count - 1) is { } index ? new Located(parent, index, path.Parent) : throw new EditException(Missing(root, path));
    }

    /// <summary>The index that a step of a path means in a node; null where it means nothing there. An option can be named in a list of options too.</summary>
    public static int? IndexOf(TextNode node, CasePath path, int step)
    {
        var at = path.Steps[step];
        var index = (node.Kind, at.Key) switch
        {
            (TextKind.Mapping, { } key) => node.Entries.FindIndex(entry => entry.Key.Text == key),
            (TextKind.Sequence, null) => at.Index,
            (TextKind.Sequence, { } option) when IsOptions(path, step) => node.Items.FindIndex(item => item.Kind == TextKind.Scalar && item.Text == option),
            _ => -1,
        };
        return index >= 0 && index < node.Count ? index : null;
    }

    /// <summary>Whether a path's first steps lead to an issue's options.</summary>
    public static bool IsOptions(CasePath path, int steps) => steps == 3 && path.Steps[0].Key == "issues" && path.Steps[2].Key == "options";

    /// <summary>A node in a message.</summary>
    public static string Words(TextNode node) => node.Kind switch
    {
        TextKind.Mapping => "a mapping",
        TextKind.Sequence => "a list",
        _ when node.IsNothing => "empty",
        _ => Fragment.Shown(node.Text),
    };

    /// <summary>Why a path leads nowhere.</summary>
    public static string Missing(TextNode root, CasePath path)
    {
        var (node, known) = (root, CasePath.Root);
        for (var i = 0; i < path.Steps.Count; i++)
        {
            if (IndexOf(node, path, i) is not { } index)
            {
                var place = known.Steps.Count == 0 ? "the case" : $"'{known}'";
                var wanted = path.Steps[i].Key is { } key ? $"key {Fragment.Shown(key)}" : $"item [{path.Steps[i].Index}]";
                var isRightKind = node.Kind == (path.Steps[i].Key is null ? TextKind.Sequence : TextKind.Mapping);
                return isRightKind
                    ? $"there is no '{path}': {place} has no {wanted}"
                    : $"there is no '{path}': {place} is {Words(node)}, not a {(path.Steps[i].Key is null ? "list" : "mapping")}";
            }

            node = node.Kind == TextKind.Mapping ? node.Entries[index].Value : node.Items[index];
            known = known.Then(path.Steps[i]);
        }

        return $"there is no '{path}'";
    }
}

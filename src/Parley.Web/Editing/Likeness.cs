using System.Runtime.InteropServices;

namespace Parley.Web;

/// <summary>How much two items of a list have in common: the share of their scalars that stand under the same keys in both.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Likeness
{
    /// <summary>From here on two items may be the same one, changed.</summary>
    public const double Enough = 0.5;

    private readonly HashSet<string> _leaves = new(StringComparer.Ordinal);

    /// <summary>An item's scalars.</summary>
    public Likeness(TextNode item) => Take(item, "", _leaves);

    /// <summary>From 0, nothing in common, to 1.</summary>
    public double To(Likeness other)
    {
        var both = 0;
        foreach (var leaf in _leaves)
            if (other._leaves.Contains(leaf)) both++;
        return both == 0 ? 0 : 2.0 * both / (_leaves.Count + other._leaves.Count);
    }

    private static void Take(TextNode node, string path, HashSet<string> leaves)
    {
        if (node.Count == 0) leaves.Add(path + "=" + node.Text);
        foreach (var entry in node.Entries) Take(entry.Value, $"{path}.{entry.Key.Text}", leaves);
        foreach (var item in node.Items) Take(item, path + "[]", leaves);
    }
}

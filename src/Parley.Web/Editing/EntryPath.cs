using System.Globalization;

namespace Parley.Web;

/// <summary>The paths by which claims name the entries that they support, as the reader of cases writes them.</summary>
internal static class EntryPath
{
    /// <summary>The path after a renaming; null where it leads nowhere.</summary>
    /// <param name="root">The case.</param>
    /// <param name="path">The path.</param>
    /// <param name="renamed">The keys and items that get the new id.</param>
    /// <param name="newId">The new id.</param>
    public static string? Renamed(TextNode root, string path, IReadOnlySet<TextNode> renamed, string newId) => Walk(root, path, renamed, newId);

    private static string? Walk(TextNode node, string rest, IReadOnlySet<TextNode> renamed, string newId)
    {
        if (rest.Length == 0) return "";
        if (rest[0] == '[' && node.Kind == TextKind.Sequence)
        {
            var close = rest.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || !int.TryParse(rest.AsSpan(1, close - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= node.Count) return null;
            return Walk(node.Items[index], rest[(close + 1)..], renamed, newId) is { } inner ? rest[..(close + 1)] + inner : null;
        }

        var dot = rest[0] == '.' ? "." : "";
        var name = rest[dot.Length..];
        foreach (var entry in node.Entries)
        {
            // Keys with a dot of their own (1.5) are tried as a whole.
            var key = entry.Key.Text;
            foreach (var written in (string[])[key, Plain(key)])
            {
                if (!name.StartsWith(written, StringComparison.Ordinal) || (name.Length > written.Length && name[written.Length] is not ('.' or '['))) continue;
                if (Walk(entry.Value, name[written.Length..], renamed, newId) is { } inner) return dot + (renamed.Contains(entry.Key) ? newId : written) + inner;
            }
        }

        return node.Items.Find(item => item.Kind == TextKind.Scalar && item.Text == name) is { } option ? dot + (renamed.Contains(option) ? newId : name) : null;
    }

    /// <summary>A number as the reader of cases writes it in a path; any other key as it is.</summary>
    public static string Plain(string key) =>
        decimal.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############################", CultureInfo.InvariantCulture) : key;
}

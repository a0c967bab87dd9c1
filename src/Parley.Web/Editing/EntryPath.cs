using System.Globalization;
using System.Text;

namespace Parley.Web;

/// <summary>
/// Follows the paths by which claims name the entries that they support, as the reader of cases writes them: keys with a dot of their own (1.5) are not
/// quoted, and knots of numeric issues are written as plain numbers.
/// </summary>
/// <remarks>
/// One for a tree that does not change while paths are followed in it. Where a key and the beginning of another are written alike, both are tried, and each entry
/// once for each place of the path: a path costs no more than its length and the entries that it may mean.
/// </remarks>
/// <param name="root">The case.</param>
internal sealed class EntryPath(TextNode root)
{
    /// <summary>Longer paths lead nowhere.</summary>
    private const int Longest = 2_000;

    private readonly Dictionary<TextNode, (Dictionary<string, List<int>> Keys, int Longest)> _keys = new(ReferenceEqualityComparer.Instance);

    /// <summary>The steps of a path; null where it leads nowhere.</summary>
    public IReadOnlyList<EntryStep>? Find(string path)
    {
        var steps = new List<EntryStep>();
        return path.Length <= Longest && Walk(root, path, 0, steps, []) ? steps : null;
    }

    /// <summary>A path as the editor of texts writes it, its keys as they stand in the case; null where it leads nowhere.</summary>
    public CasePath? Exact(string path) =>
        Find(path) is { } steps ? new(steps.Select(step => step.IsIndex ? step.Index : (CaseStep)step.Name.Text)) : null;

    /// <summary>The path of steps, each written as it is or as somebody says.</summary>
    public static string Join(IEnumerable<EntryStep> steps, Func<EntryStep, string> write)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            if (text.Length > 0 && !step.IsIndex) text.Append('.');
            text.Append(write(step));
        }

        return text.ToString();
    }

    private bool Walk(TextNode node, string path, int at, List<EntryStep> steps, HashSet<(TextNode Node, int At)> tried)
    {
        if (at == path.Length) return true;
        if (!tried.Add((node, at))) return false;
        if (path[at] == '[' && node.Kind == TextKind.Sequence)
        {
            var close = path.IndexOf(']', at);
            if (close < 0 || !int.TryParse(path.AsSpan(at + 1, close - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= node.Count) return false;
            return Take(new(node, index, path[at..(close + 1)], IsIndex: true), path, close + 1, steps, tried);
        }

        var start = path[at] == '.' ? at + 1 : at;
        if (node.Kind == TextKind.Mapping)
        {
            var (keys, longest) = Keys(node);
            for (var end = start; end <= path.Length && end - start <= longest; end++)
            {
                if (end < path.Length && path[end] is not ('.' or '[')) continue;
                var name = path[start..end];
                foreach (var index in keys.GetValueOrDefault(name) ?? [])
                    if (Take(new(node, index, name, IsIndex: false), path, end, steps, tried)) return true;
            }

            return false;
        }

        // An option can be named in a list of options.
        var option = path[start..];
        return node.Items.FindIndex(item => item.Kind == TextKind.Scalar && item.Text == option) is >= 0 and var found
            && Take(new(node, found, option, IsIndex: false), path, path.Length, steps, tried);
    }

    private bool Take(EntryStep step, string path, int at, List<EntryStep> steps, HashSet<(TextNode Node, int At)> tried)
    {
        steps.Add(step);
        if (Walk(step.Node, path, at, steps, tried)) return true;
        steps.RemoveAt(steps.Count - 1);
        return false;
    }

    private (Dictionary<string, List<int>> Keys, int Longest) Keys(TextNode mapping)
    {
        if (_keys.TryGetValue(mapping, out var known)) return known;
        var (keys, longest) = (new Dictionary<string, List<int>>(StringComparer.Ordinal), 0);
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var key = mapping.Entries[i].Key.Text;
            Keep(key, i);
            if (CasePath.PlainKey(key) is var plain && plain != key) Keep(plain, i);
        }

        return _keys[mapping] = (keys, longest);

        void Keep(string name, int index)
        {
            if (!keys.TryGetValue(name, out var indexes)) keys[name] = indexes = [];
            indexes.Add(index);
            longest = Math.Max(longest, name.Length);
        }
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Web;

/// <summary>
/// Merges what claims say. Paths through lists count items, and each of the three texts counts its own: they are merged as names of what they lead to, and then written
/// as the result counts.
/// </summary>
internal sealed class ClaimMerge
{
    private const string Section = "claims";
    private const string Key = "supports";

    private readonly TreeMerge _tree;
    private readonly MergeTrees _trees;
    private readonly TextNode _merged;
    private readonly string _mark;
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly List<(IReadOnlyList<(EntryStep Step, string? Name)> Steps, string Path)> _paths = [];

    /// <summary>A merge of claims.</summary>
    /// <param name="tree">The merge of all else, done already.</param>
    /// <param name="trees">The three trees.</param>
    /// <param name="merged">The result so far, to which the claims are added.</param>
    public ClaimMerge(TreeMerge tree, MergeTrees trees, TextNode merged)
    {
        (_tree, _trees, _merged, _mark) = (tree, trees, merged, "entry");
        while (Supports(trees.Origin[Section]).Concat(Supports(trees.Mine[Section])).Concat(Supports(trees.Theirs[Section])).Any(node => node.Text.Contains(_mark, StringComparison.Ordinal))) _mark += "y";
    }

    /// <summary>Merges the claims.</summary>
    public void Merge(TextNode? origin, TextNode? mine, TextNode? theirs)
    {
        var known = _tree.Conflicts.Count;
        var (was, my, their) = (Named(_trees.Origin, origin), Named(_trees.Mine, mine), Named(_trees.Theirs, theirs));
        if (_tree.Merge(was, my, their, new CasePath(Section)) is { } claims)
        {
            _merged.Entries.Add(new TextEntry(TextNode.Scalar(Section, isPlain: true), claims));
            if (_paths.Count > 0) foreach (var claim in claims.Entries) Written(claim, was?[claim.Key.Text]);
        }

        for (var i = known; i < _tree.Conflicts.Count; i++)
        {
            var conflict = _tree.Conflicts[i];
            _tree.Conflicts[i] = conflict with { Base = Shown(conflict.Base), Mine = Shown(conflict.Mine), Theirs = Shown(conflict.Theirs) };
        }
    }

    /// <summary>The claims of a text, with names in place of paths.</summary>
    private TextNode? Named(TextNode root, TextNode? claims)
    {
        if (claims is null || !Supports(claims).Any()) return claims;
        var (paths, named) = (new EntryPath(root), claims.Clone());
        foreach (var node in Supports(named))
        {
            // What leads nowhere, or to claims themselves, is merged as it is written.
            if (paths.Find(node.Text) is not { Count: > 0 } found || found[0].Written == Section) continue;
            var steps = found.Select(step => (step, step.IsIndex && _tree.Names.TryGetValue(step.Container, out var names) ? names[step.Index] : null)).ToList();
            var all = string.Join('\n', steps.Select(step => step.Item2 ?? (step.step.IsIndex ? step.step.Written : "." + step.step.Name.Text)));
            if (!_tokens.TryGetValue(all, out var token))
            {
                token = _tokens[all] = string.Create(CultureInfo.InvariantCulture, $"{_mark}{_paths.Count}z");
                _paths.Add((steps, node.Text));
            }

            node.Text = token;
        }

        return named;
    }

    /// <summary>Writes what a claim supports as paths of the result. What was taken away is supported no more.</summary>
    private void Written(TextEntry claim, TextNode? origin)
    {
        if (claim.Value[Key] is not { } supports) return;
        var (at, gone) = (new CasePath(Section, claim.Key.Text, Key), new List<TextNode>());
        foreach (var node in OneOrMore(supports))
        {
            if (Number(node.Text) is not { } number) continue;
            if (PathOf(number) is { } path) node.Text = path;
            else gone.Add(node);
        }

        // A path that the claim had all along goes with what it led to. One that was written only now, while somebody else took away what it leads to, is asked about.
        var had = OneOrMore(origin?[Key]).Select(node => node.Text).ToHashSet(StringComparer.Ordinal);
        if (gone.Find(node => !had.Contains(node.Text)) is { } lost && _tree.Choice(at) is null)
            _tree.Conflicts.Add(new MergeConflict(at, CaseDifference.Shown(origin?[Key]), CaseDifference.Shown(_trees.Mine[Section]?[claim.Key.Text]?[Key]), CaseDifference.Shown(_trees.Theirs[Section]?[claim.Key.Text]?[Key])));
        if (gone.Count == 0) return;
        _tree.Lists.Remove(supports);
        supports.Items.RemoveAll(gone.Contains);
        if (supports.Count == 0) claim.Value.Entries.RemoveAll(entry => entry.Key.Text == Key);
    }

    /// <summary>The path in the result; null where what it led to is gone.</summary>
    private string? PathOf(int number)
    {
        var (node, steps) = (_merged, new List<EntryStep>());
        foreach (var (step, name) in _paths[number].Steps)
        {
            var list = _tree.Lists.GetValueOrDefault(node);
            var index = (node.Kind, step.IsIndex) switch
            {
                (TextKind.Sequence, true) when name is not null && list is not null => list.Index.GetValueOrDefault(name, -1),
                (TextKind.Sequence, true) => step.Index,
                (TextKind.Mapping, false) => node.Entries.FindIndex(entry => entry.Key.Text == step.Name.Text),
                (TextKind.Sequence, false) => node.Items.FindIndex(item => item.Kind == TextKind.Scalar && item.Text == step.Name.Text),
                _ => -1,
            };
            if (index < 0 || index >= node.Count) return null;
            steps.Add(new EntryStep(node, index, step.IsIndex ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : step.Written, step.IsIndex));
            node = steps[^1].Node;
        }

        return EntryPath.Join(steps, step => step.Written);
    }

    private string? Shown(string? text) =>
        text is null ? null : Regex.Replace(text, _mark + "(?<number>[0-9]{1,9})z", match => Number(match.Value) is { } number ? _paths[number].Path : match.Value, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private int? Number(string token) => token.StartsWith(_mark, StringComparison.Ordinal) && token.EndsWith('z')
        && int.TryParse(token.AsSpan(_mark.Length, token.Length - _mark.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _paths.Count ? number : null;

    private static IEnumerable<TextNode> Supports(TextNode? claims) => (claims?.Entries ?? []).SelectMany(claim => OneOrMore(claim.Value[Key]));

    private static IEnumerable<TextNode> OneOrMore(TextNode? node) => node switch
    {
        null => [],
        { Kind: TextKind.Scalar } => [node],
        _ => node.Items.Where(item => item.Kind == TextKind.Scalar),
    };
}

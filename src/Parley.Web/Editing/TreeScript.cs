namespace Parley.Web;

/// <summary>Finds the edits that make one tree another, so that a text which says the one can be brought to say the other.</summary>
/// <param name="merge">The merge whose result is wanted.</param>
/// <param name="mine">One text that was merged: what stands in it as it is wanted is taken over as it is written there.</param>
/// <param name="theirs">The other.</param>
/// <param name="cancel">Stops the work.</param>
internal sealed class TreeScript(TreeMerge merge, TextSource mine, TextSource theirs, CancellationToken cancel)
{
    private readonly List<CaseEdit> _edits = [];

    /// <summary>The edits from a text's tree to the merged one, to be made without claims following.</summary>
    public IReadOnlyList<CaseEdit> From(TextNode tree, TextNode wanted)
    {
        _edits.Clear();
        Change(tree, wanted, mine.Root, theirs.Root, CasePath.Root);
        return [.. _edits];
    }

    /// <summary>Whether a tree says what is wanted. The order of a mapping's entries counts as far as it was somebody's.</summary>
    public bool IsWanted(TextNode tree, TextNode wanted)
    {
        if (tree.Kind != wanted.Kind || tree.Count != wanted.Count) return false;
        if (wanted.Kind == TextKind.Scalar) return TextNode.Same(tree, wanted);
        if (wanted.Kind == TextKind.Sequence) return Enumerable.Range(0, wanted.Count).All(i => IsWanted(tree.Items[i], wanted.Items[i]));
        var entries = new Dictionary<string, TextNode>(StringComparer.Ordinal);
        foreach (var entry in tree.Entries)
            if (!entries.TryAdd(entry.Key.Text, entry.Value)) return false;
        return wanted.Entries.TrueForAll(entry => entries.TryGetValue(entry.Key.Text, out var value) && IsWanted(value, entry.Value)) && IsInOrder(tree, wanted);
    }

    private bool IsInOrder(TextNode tree, TextNode wanted)
    {
        if (!merge.Orders.TryGetValue(wanted, out var order)) return true;
        var pinned = order.ToHashSet(StringComparer.Ordinal);
        return tree.Entries.Select(entry => entry.Key.Text).Where(pinned.Contains).SequenceEqual(order, StringComparer.Ordinal);
    }

    private void Change(TextNode tree, TextNode wanted, TextNode? my, TextNode? their, CasePath path)
    {
        cancel.ThrowIfCancellationRequested();
        if (IsWanted(tree, wanted)) return;
        if (tree.Kind != wanted.Kind || wanted.Count == 0 || tree.Count == 0) _edits.Add(new CaseEdit.Set(path, Written(wanted, my, their)));
        else if (wanted.Kind == TextKind.Mapping) Mapping(tree, wanted, my, their, path);
        else List(tree, wanted, my, their, path);
    }

    private void Mapping(TextNode tree, TextNode wanted, TextNode? my, TextNode? their, CasePath path)
    {
        var (now, own, others, kept) = (Index(tree), Index(my), Index(their), Index(wanted));
        foreach (var (key, value) in kept)
        {
            var (m, t) = (own.GetValueOrDefault(key), others.GetValueOrDefault(key));
            if (now.TryGetValue(key, out var known)) Change(known, value, m, t, path.Then(key));
            else _edits.Add(new CaseEdit.Set(path.Then(key), Written(value, m, t)));
        }

        foreach (var key in now.Keys.Where(key => !kept.ContainsKey(key))) _edits.Add(new CaseEdit.Remove(path.Then(key)));
        if (!merge.Orders.TryGetValue(wanted, out var order)) return;
        var stands = now.Keys.Where(kept.ContainsKey).Concat(kept.Keys.Where(key => !now.ContainsKey(key))).ToList();
        var pinned = order.ToHashSet(StringComparer.Ordinal);
        var places = Enumerable.Range(0, stands.Count).Where(i => pinned.Contains(stands[i])).ToList();
        for (var i = 0; i < places.Count && i < order.Length; i++)
        {
            if (stands[places[i]] == order[i]) continue;
            _edits.Add(new CaseEdit.Move(path.Then(order[i]), places[i]));
            stands.Remove(order[i]);
            stands.Insert(places[i], order[i]);
            places = [.. Enumerable.Range(0, stands.Count).Where(at => pinned.Contains(stands[at]))];
        }
    }

    private void List(TextNode tree, TextNode wanted, TextNode? my, TextNode? their, CasePath path)
    {
        var alignment = ListAlignment.Of(tree.Items, wanted.Items);
        if (Array.TrueForAll(alignment.Now, now => now < 0))
        {
            _edits.Add(new CaseEdit.Set(path, Written(wanted, my, their)));
            return;
        }

        var stands = Enumerable.Range(0, tree.Count).Where(i => alignment.Now[i] >= 0).ToList();
        for (var i = tree.Count - 1; i >= 0; i--)
            if (alignment.Now[i] < 0) _edits.Add(new CaseEdit.Remove(path.Then(i)));
        for (var j = 0; j < wanted.Count; j++)
        {
            var old = alignment.Old[j];
            if (old >= 0 && !alignment.IsMoved(old)) continue;
            var place = j == 0 ? 0 : stands.IndexOf(Mark(alignment, j - 1)) + 1;
            if (old < 0)
            {
                var (m, t) = Sources(wanted, my, their, j);
                _edits.Add(new CaseEdit.Insert(path, place, Written(wanted.Items[j], m, t)));
                stands.Insert(place, Mark(alignment, j));
                continue;
            }

            var from = stands.IndexOf(old);
            if (from < place) place--;
            stands.RemoveAt(from);
            stands.Insert(place, old);
            if (from != place) _edits.Add(new CaseEdit.Move(path.Then(from), place));
        }

        for (var j = 0; j < wanted.Count; j++)
        {
            if (alignment.Old[j] < 0) continue;
            var (m, t) = Sources(wanted, my, their, j);
            Change(tree.Items[alignment.Old[j]], wanted.Items[j], m, t, path.Then(j));
        }
    }

    // Items that stood there are known by their index, those that were put there by one below zero.
    private static int Mark(ListAlignment alignment, int wanted) => alignment.Old[wanted] is >= 0 and var old ? old : -1 - wanted;

    /// <summary>The same item in both texts.</summary>
    private (TextNode? Mine, TextNode? Theirs) Sources(TextNode wanted, TextNode? my, TextNode? their, int index)
    {
        var (m, t) = merge.Lists.TryGetValue(wanted, out var from) ? (from.Mine[index], from.Theirs[index]) : (index, index);
        return (At(my, m), At(their, t));
    }

    private static TextNode? At(TextNode? list, int index) => list is { Kind: TextKind.Sequence } && index >= 0 && index < list.Count ? list.Items[index] : null;

    /// <summary>A value as it was written where it stood so, with the comments inside; else on a line.</summary>
    private string Written(TextNode wanted, TextNode? my, TextNode? their)
    {
        if (wanted.IsNothing) return "";
        if (my is { Start: >= 0 } && TextNode.Same(my, wanted)) return Written(mine, my);
        if (their is { Start: >= 0 } && TextNode.Same(their, wanted)) return Written(theirs, their);
        return wanted.Kind == TextKind.Scalar ? ScalarText.Scalar(wanted, isInFlow: false) : ScalarText.Flow(wanted);
    }

    private static string Written(TextSource source, TextNode node)
    {
        if (node.IsNothing) return "";
        var isBlock = node is { Kind: not TextKind.Scalar, IsFlow: false };
        if (!isBlock)
        {
            var text = source.Text[node.Start..node.End];
            return text.Contains('\n') ? node.Kind == TextKind.Scalar ? ScalarText.Scalar(node, isInFlow: false) : ScalarText.Flow(node) : text;
        }

        // Its first line may stand beside a dash; in front of the others is as much as in front of it.
        var column = source.Layout.Column(node.Start);
        return new string(' ', column) + source.Text[node.Start..source.Layout.ChunkEnd(node.End, column - 1)];
    }

    private static Dictionary<string, TextNode> Index(TextNode? mapping)
    {
        var index = new Dictionary<string, TextNode>(StringComparer.Ordinal);
        foreach (var entry in mapping?.Entries ?? []) index.TryAdd(entry.Key.Text, entry.Value);
        return index;
    }
}

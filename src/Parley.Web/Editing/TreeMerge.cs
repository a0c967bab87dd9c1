namespace Parley.Web;

/// <summary>Finds the edits of one text that make another's changes in it, and where both changed the same.</summary>
/// <param name="theirText">The text that their tree was read from: what they wrote is taken over as they wrote it.</param>
/// <param name="choices">For entries that both changed, by path: true: mine stays; false: theirs is taken. Null: all of them are conflicts.</param>
internal sealed class TreeMerge(string theirText, IReadOnlyDictionary<string, bool>? choices = null)
{
    private readonly TextLayout _theirLayout = new(theirText);

    public List<CaseEdit> Edits { get; } = [];

    public List<MergeConflict> Conflicts { get; } = [];

    /// <summary>Merges what stands at a path in all three.</summary>
    public void Merge(TextNode origin, TextNode mine, TextNode theirs, CasePath path)
    {
        if (TextNode.Same(origin, theirs) || TextNode.Same(mine, theirs)) return;
        if (origin.Kind == TextKind.Mapping && mine.Kind == TextKind.Mapping && theirs.Kind == TextKind.Mapping)
        {
            MergeMappings(origin, mine, theirs, path);
        }
        else if (origin.Kind == TextKind.Sequence && mine.Kind == TextKind.Sequence && theirs.Kind == TextKind.Sequence
            && origin.Count == mine.Count && mine.Count == theirs.Count)
        {
            for (var i = 0; i < origin.Count; i++) Merge(origin.Items[i], mine.Items[i], theirs.Items[i], path.Then(i));
        }
        else if (TextNode.Same(origin, mine))
        {
            if (mine.Kind == TextKind.Sequence && theirs.Kind == TextKind.Sequence && mine.Count > 0 && theirs.Count > 0) TakeList(mine, theirs, path);
            else Edits.Add(new CaseEdit.Set(path, Written(theirs)));
        }
        else
        {
            Conflict(path, origin, mine, theirs);
        }
    }

    private void MergeMappings(TextNode origin, TextNode mine, TextNode theirs, CasePath path)
    {
        foreach (var key in origin.Entries.Concat(theirs.Entries).Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal).ToList())
        {
            var (was, my, their) = (origin[key], mine[key], theirs[key]);
            var inner = path.Then(key);
            if (Same(was, their) || Same(my, their)) continue;
            if (was is not null && my is not null && their is not null) Merge(was, my, their, inner);
            else if (!Same(was, my)) Conflict(inner, was, my, their);
            else if (their is null) Edits.Add(new CaseEdit.Remove(inner));
            else Edits.Add(new CaseEdit.Set(inner, Written(their)));
        }

        if (!TreeDifference.IsReordered(origin, theirs)) return;
        if (!TreeDifference.IsReordered(origin, mine)) Reorder(mine, theirs, path);
        else if (!TreeDifference.IsReordered(mine, theirs) || Chosen(path) == true) return;
        else if (Chosen(path) == false) Reorder(mine, theirs, path);
        else Conflicts.Add(new MergeConflict(path, Keys(origin), Keys(mine), Keys(theirs)));
    }

    /// <summary>Moves what both have into their order; what only I have stays after what it stood after.</summary>
    private void Reorder(TextNode mine, TextNode theirs, CasePath path)
    {
        // As the mapping stands once the edits before are made: mine without what they removed, and with what they added at its end.
        var removed = Edits.OfType<CaseEdit.Remove>().Select(edit => edit.Path).ToHashSet();
        var order = mine.Entries.Select(entry => entry.Key.Text).Where(key => !removed.Contains(path.Then(key))).ToList();
        var isRoot = path.Steps.Count == 0;
        if (isRoot) return;
        order.AddRange(theirs.Entries.Select(entry => entry.Key.Text).Where(key => mine[key] is null && Edits.OfType<CaseEdit.Set>().Any(edit => edit.Path.Equals(path.Then(key)))));
        var wanted = theirs.Entries.Select(entry => entry.Key.Text).Where(order.Contains).ToList();
        foreach (var own in order.Where(key => !wanted.Contains(key)).ToList())
        {
            var before = order.IndexOf(own);
            wanted.Insert(before == 0 ? 0 : wanted.IndexOf(order[before - 1]) + 1, own);
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            if (order[i] == wanted[i]) continue;
            Edits.Add(new CaseEdit.Move(path.Then(wanted[i]), i));
            order.Remove(wanted[i]);
            order.Insert(i, wanted[i]);
        }
    }

    /// <summary>Makes their changes of a list that I left alone, last first, so that indexes stay true.</summary>
    private void TakeList(TextNode mine, TextNode theirs, CasePath path)
    {
        var (i, j) = (mine.Count, theirs.Count);
        foreach (var (old, now) in TreeDifference.Matches(mine.Items, theirs.Items).AsEnumerable().Reverse().Append((-1, -1)))
        {
            // Between two matches: those of mine that have a counterpart change, the others go, or new ones come.
            var (mineFrom, theirFrom) = (old + 1, now + 1);
            var pairs = Math.Min(i - mineFrom, j - theirFrom);
            for (var n = j - 1; n >= theirFrom + pairs; n--) Edits.Add(new CaseEdit.Insert(path, mineFrom + pairs, Written(theirs.Items[n])));
            for (var n = i - 1; n >= mineFrom + pairs; n--) Edits.Add(new CaseEdit.Remove(path.Then(n)));
            for (var n = pairs - 1; n >= 0; n--) Edits.Add(new CaseEdit.Set(path.Then(mineFrom + n), Written(theirs.Items[theirFrom + n])));
            (i, j) = (old, now);
        }
    }

    private void Conflict(CasePath path, TextNode? origin, TextNode? mine, TextNode? theirs)
    {
        switch (Chosen(path))
        {
            case true:
                break;
            case false when theirs is null:
                Edits.Add(new CaseEdit.Remove(path));
                break;
            case false:
                Edits.Add(new CaseEdit.Set(path, Written(theirs)));
                break;
            default:
                Conflicts.Add(new MergeConflict(path, CaseDifference.Shown(origin), CaseDifference.Shown(mine), CaseDifference.Shown(theirs)));
                break;
        }
    }

    private bool? Chosen(CasePath path) => choices is not null && choices.TryGetValue(path.ToString(), out var mine) ? mine : null;

    /// <summary>A value as they wrote it, with the comments inside.</summary>
    private string Written(TextNode node)
    {
        if (node.IsNothing) return "";
        var isBlock = node is { Kind: not TextKind.Scalar, IsFlow: false };
        if (!isBlock)
        {
            var text = theirText[node.Start..node.End];
            return text.Contains('\n') ? node.Kind == TextKind.Scalar ? ScalarText.Scalar(node, isInFlow: false) : ScalarText.Flow(node) : text;
        }

        // Its first line may stand beside a dash; in front of the others is as much as in front of it.
        var column = _theirLayout.Column(node.Start);
        return new string(' ', column) + theirText[node.Start.._theirLayout.ChunkEnd(node.End, column - 1)];
    }

    private static bool Same(TextNode? left, TextNode? right) => left is null || right is null ? left == right : TextNode.Same(left, right);

    private static string Keys(TextNode mapping) => string.Join(", ", mapping.Entries.Select(entry => entry.Key.Text));
}

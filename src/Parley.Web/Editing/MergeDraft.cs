namespace Parley.Web;

/// <summary>Finds the text of a merge: one that says what is wanted, with the comments of both.</summary>
internal sealed class MergeDraft
{
    private readonly TextSource _mine;
    private readonly TextSource _theirs;
    private readonly TextNode _wanted;
    private readonly TreeScript _script;
    private readonly LineMerge _lines;
    private readonly Dictionary<string, int> _least;
    private readonly Dictionary<string, int> _origin;
    private readonly CancellationToken _cancel;
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);

    /// <summary>A merge whose tree is known.</summary>
    public MergeDraft(TextSource origin, TextSource mine, TextSource theirs, TreeMerge tree, TextNode wanted, CancellationToken cancel)
    {
        (_mine, _theirs, _wanted, _cancel) = (mine, theirs, wanted, cancel);
        _script = new TreeScript(tree, mine, theirs, cancel);
        _lines = new LineMerge(origin.Text, mine.Text, theirs.Text);
        _origin = CommentCount.Of(origin.Text, origin.Root);
        _least = CommentCount.Least(_origin, CommentCount.Of(mine.Text, mine.Root), CommentCount.Of(theirs.Text, theirs.Root));
        // What was given up by choosing the other's goes with its comments.
        foreach (var (isMine, node) in tree.GivenUp.Where(one => one.Node.Start >= 0))
        {
            var source = isMine ? mine : theirs;
            var end = source.Layout.CommentAfter(node.End).Length > 0 ? source.Layout.LineEnd(node.End) : node.End;
            foreach (var (comment, count) in CommentCount.Of(source.Text, source.Root, node.Start, end))
                if (_least.TryGetValue(comment, out var least)) _least[comment] = least - count;
        }
    }

    /// <summary>The text; null where comments of one of the two would be lost.</summary>
    /// <param name="edited">A text that is tried first; null for none.</param>
    /// <param name="whole">Whose comments stay where those of both cannot; null: nobody chose.</param>
    public string? Text(string? edited, bool? whole)
    {
        var isMineFirst = whole != false;
        IEnumerable<string?> Drafts()
        {
            if (whole is null) yield return edited;
            foreach (var isMine in (bool[])[isMineFirst, !isMineFirst])
                foreach (var first in (bool?[])[false, true, null]) yield return _lines.Draft(isMine, first);
            yield return (isMineFirst ? _mine : _theirs).Text;
            yield return (isMineFirst ? _theirs : _mine).Text;
        }

        string? best = null;
        foreach (var text in Drafts().OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (Brought(text) is not var (brought, root)) continue;
            var missing = CommentCount.Missing(_least, CommentCount.Of(brought, root));
            if (missing.Count == 0) return brought;
            if (best is null) _lost.UnionWith(missing);
            best ??= brought;
        }

        return whole is null ? null : best;
    }

    /// <summary>The comments of a text that cannot stand beside those of the other; null where it has none of these.</summary>
    public string? Lost(TextSource source)
    {
        var there = CommentCount.Of(source.Text, source.Root);
        var own = _lost.Where(comment => there.GetValueOrDefault(comment) > _origin.GetValueOrDefault(comment)).ToList();
        return OneLine.Of(own.Count == 0 ? "other comments" : string.Join(" ", own), 500);
    }

    /// <summary>A text brought to say what is wanted; null where that cannot be.</summary>
    private (string Text, TextNode Root)? Brought(string text)
    {
        if (TextTree.Read(text) is not { HasDoubleKeys: false } root) return null;
        if (_script.IsWanted(root, _wanted)) return (text, root);
        if (root.Kind != _wanted.Kind) return null;
        var edited = CaseText.Apply(text, _script.From(root, _wanted), isFollowed: false, _cancel);
        return edited.IsDone && TextTree.Read(edited.Text) is { } made && _script.IsWanted(made, _wanted) ? (edited.Text, made) : null;
    }
}

namespace Parley.Web;

/// <summary>Makes edits of a text that can be read, one after the other: each is read once, and what was read is what the next is planned on.</summary>
/// <param name="source">The text.</param>
/// <param name="isFollowed">Whether claims follow what they support when entries go, come or move.</param>
internal sealed class TextEditor(TextSource source, bool isFollowed)
{
    private TextSource _source = source;

    /// <summary>The text as it stands.</summary>
    public string Text => _source.Text;

    /// <summary>Makes an edit.</summary>
    /// <exception cref="EditException">The edit cannot be made.</exception>
    public void Apply(CaseEdit edit)
    {
        var paths = isFollowed && edit is CaseEdit.Remove or CaseEdit.Move or CaseEdit.Insert ? ClaimPaths.Concerned(_source.Root, edit) : [];
        Once(edit);
        if (paths.Any(path => path.Text is not null)) Make(on => ClaimPaths.Rewriting(on, paths));
        if (paths.All(path => path.Text is not null)) return;
        foreach (var removal in ClaimPaths.Removals(_source.Root, paths).ToList()) Once(removal);
    }

    /// <summary>Sets scalars that stand there already and are set one after the other, all at once; how many edits that were, 0 where it has to be done one by one.</summary>
    public int Together(IReadOnlyList<CaseEdit> edits, int from, CancellationToken cancel)
    {
        // What is set twice has the value that it was given last.
        var (values, count) = (new Dictionary<TextNode, (Located At, Fragment Value)>(ReferenceEqualityComparer.Instance), 0);
        for (var i = from; i < edits.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (ScalarEdit.Of(_source, edits[i]) is not var (at, value)) break;
            values[at.Node] = (at, value);
            count++;
        }

        if (count < 2) return 0;
        var expected = _source.Root.Clone();
        foreach (var (at, value) in values.Values)
        {
            var parent = Steps.Node(expected, at.ParentPath)!;
            if (at.IsEntry) parent.Entries[at.Index] = parent.Entries[at.Index] with { Value = value.Node };
            else parent.Items[at.Index] = value.Node;
        }

        return Take(TextChange.Apply(Text, values.Values.SelectMany(one => SetEdit.Changes(_source, one.At, one.Value))), expected) ? count : 0;
    }

    private void Once(CaseEdit edit)
    {
        switch (edit)
        {
            case CaseEdit.Set set:
                SetValue(set.Path, Fragment.Read(set.Yaml));
                break;
            case CaseEdit.SetText set:
                SetValue(set.Path, Fragment.Of(TextNode.Scalar(set.Text, isPlain: false)));
                break;
            case CaseEdit.Remove remove:
                Make(on => RemoveEdit.Plan(on, Steps.Find(on.Root, remove.Path)));
                break;
            case CaseEdit.Rename rename:
                Make(on => RenameEdit.Plan(on, Steps.Find(on.Root, rename.Path), rename.NewKey));
                break;
            case CaseEdit.Insert insert:
                Insert(insert);
                break;
            case CaseEdit.Move move:
                Make(on => MoveEdit.Plan(on, Steps.Find(on.Root, move.Path), move.Index));
                break;
            case CaseEdit.RenameId rename:
                Make(on => RenameIdEdit.Plan(on, rename));
                break;
            default:
                throw new EditException("this kind of edit is not known");
        }
    }

    /// <summary>Makes a plan's changes, and sees to it that they lead to what is expected.</summary>
    private void Make(Func<TextSource, EditPlan> plan)
    {
        var (text, made) = (Text, plan(_source));
        if (made.Changes.Count == 0 && TextNode.Same(_source.Root, made.Expected)) return;
        var edited = TextChange.Apply(text, made.Changes);
        if (Take(edited, made.Expected)) return;
        // A block of text that now ends the file needs its last line break.
        if (Take(edited + _source.Layout.NewLine, made.Expected)) return;
        if (WithOpenEnd(_source) is { } closed && Take(TextChange.Apply(closed.Text, plan(closed).Changes), made.Expected)) return;
        for (var container = made.Container; ; container = container.Parent)
        {
            var (before, after) = (Steps.Node(_source.Root, container), Steps.Node(made.Expected, container));
            if (before is not null && after is not null && before.Start >= 0
                && Take(TextChange.Apply(text, [new TextChange(before.Start, before.End, Rewritten(_source, before, after))]), made.Expected)) return;
            if (container.Steps.Count == 0) throw new EditException("the text's layout is one that this edit cannot be made in; edit the text itself");
        }
    }

    /// <summary>Takes a text over if it says what is expected.</summary>
    private bool Take(string text, TextNode expected)
    {
        if (TextTree.Read(text) is not { } read || !TextNode.Same(read, expected)) return false;
        _source = new TextSource(text, read, new TextLayout(text));
        return true;
    }

    /// <summary>
    /// The same text for one whose last value is a block that the text's end cuts off before its line break: with the mark that says so (<c>-</c>), so that lines
    /// can follow. Null for any other text.
    /// </summary>
    private static TextSource? WithOpenEnd(TextSource source)
    {
        var last = source.Root;
        while (last.Count > 0 && !last.IsFlow) last = last.Kind == TextKind.Mapping ? last.Entries[^1].Value : last.Items[^1];
        if (source.Text.EndsWith('\n') || last.IsPlain || last.Kind != TextKind.Scalar || source.Text[last.Start] is not ('|' or '>')) return null;
        var marked = source.Text.Insert(last.Start + 1, "-");
        return TextTree.Read(marked) is { } root && TextNode.Same(root, source.Root) ? new TextSource(marked, root, new TextLayout(marked)) : null;
    }

    /// <summary>What a container says after the edit, one entry a line where it was so, in place of what it was.</summary>
    private static string Rewritten(TextSource source, TextNode before, TextNode after)
    {
        if (before.IsFlow || after.Count == 0 || after.Kind != before.Kind) return after.Kind == TextKind.Scalar ? ScalarText.Scalar(after, isInFlow: true) : ScalarText.Flow(after);
        var next = source.Layout.NewLine + new string(' ', source.Layout.Column(before.Start));
        return after.Kind == TextKind.Mapping
            ? string.Join(next, after.Entries.Select(entry => ScalarText.Scalar(entry.Key, isInFlow: true) + ":" + Value(entry.Value)))
            : string.Join(next, after.Items.Select(item => "-" + Value(item)));

        static string Value(TextNode node) => node.IsNothing ? "" : " " + (node.Kind == TextKind.Scalar ? ScalarText.Scalar(node, isInFlow: false) : ScalarText.Flow(node));
    }

    private void SetValue(CasePath path, Fragment value)
    {
        if (path.Steps.Count == 0) throw new EditException("a path is needed: the whole case is no entry");
        while (ShortForms.Expansion(_source.Root, path) is var (at, written)) Make(on => SetEdit.Plan(on, at, written));
        Make(on => SetEdit.Plan(on, path, value));
    }

    private void Insert(CaseEdit.Insert insert)
    {
        var value = Fragment.Read(insert.Yaml);
        var list = Steps.Node(_source.Root, insert.Path);
        if (list is { Kind: TextKind.Sequence })
        {
            Make(on => InsertEdit.Plan(on, insert.Path, insert.Index, value));
            return;
        }

        var isOne = list is { Kind: TextKind.Scalar, IsNothing: false } && ShortForms.MayBeList(insert.Path);
        if (list is not (null or { IsNothing: true }) && !isOne) throw new EditException($"'{insert.Path}' is {Steps.Words(list)}, not a list");
        var length = isOne ? 1 : 0;
        if (insert.Index < 0 || insert.Index > length) throw new EditException($"'{insert.Path}' has {length} items; there is no place {insert.Index} among them");
        if (isOne)
        {
            var items = new TextNode { Kind = TextKind.Sequence, IsFlow = true };
            items.Items.Add(list!);
            items.Items.Insert(insert.Index, value.Node);
            SetValue(insert.Path, Fragment.Of(items));
            return;
        }

        var alone = value.IsOneLine && value.Node.Kind == TextKind.Scalar ? $"[{value.InFlow(isJson: false)}]" : "- " + value.AfterDash(value.IsBlockScalar ? 0 : 2, "\n");
        SetValue(insert.Path, Fragment.Read(alone));
    }
}

namespace Parley.Web;

/// <summary>Makes one edit of a text that can be read.</summary>
internal static class TextEditor
{
    /// <summary>The text after the edit.</summary>
    /// <exception cref="EditException">The edit cannot be made.</exception>
    public static string Apply(string text, CaseEdit edit)
    {
        var paths = edit is CaseEdit.Remove or CaseEdit.Move or CaseEdit.Insert ? ClaimPaths.Concerned(TextSource.Of(text).Root, edit) : [];
        text = Once(text, edit);
        if (paths.Any(path => path.Text is not null)) text = Make(text, source => ClaimPaths.Rewriting(source, paths));
        if (paths.All(path => path.Text is not null)) return text;
        return ClaimPaths.Removals(TextSource.Of(text).Root, paths).ToList().Aggregate(text, Once);
    }

    private static string Once(string text, CaseEdit edit)
    {
        switch (edit)
        {
            case CaseEdit.Set set:
                return SetValue(text, set.Path, Fragment.Read(set.Yaml));
            case CaseEdit.SetText set:
                return SetValue(text, set.Path, Fragment.Of(TextNode.Scalar(set.Text, isPlain: false)));
            case CaseEdit.Remove remove:
                return Make(text, source => RemoveEdit.Plan(source, Steps.Find(source.Root, remove.Path)));
            case CaseEdit.Rename rename:
                return Make(text, source => RenameEdit.Plan(source, Steps.Find(source.Root, rename.Path), rename.NewKey));
            case CaseEdit.Insert insert:
                return Insert(text, insert);
            case CaseEdit.Move move:
                return Make(text, source => MoveEdit.Plan(source, Steps.Find(source.Root, move.Path), move.Index));
            case CaseEdit.RenameId rename:
                return Make(text, source => RenameIdEdit.Plan(source, rename));
            default:
                throw new EditException("this kind of edit is not known");
        }
    }

    /// <summary>Makes a plan's changes, and sees to it that they lead to what is expected.</summary>
    private static string Make(string text, Func<TextSource, EditPlan> plan)
    {
        var source = TextSource.Of(text);
        var made = plan(source);
        var edited = TextChange.Apply(text, made.Changes);
        if (Says(edited, made.Expected)) return edited;
        // A block of text that now ends the file needs its last line break.
        if (Says(edited + source.Layout.NewLine, made.Expected)) return edited + source.Layout.NewLine;
        if (WithOpenEnd(source) is { } closed && TextChange.Apply(closed.Text, plan(closed).Changes) is var again && Says(again, made.Expected)) return again;
        for (var container = made.Container; ; container = container.Parent)
        {
            var (before, after) = (Steps.Node(source.Root, container), Steps.Node(made.Expected, container));
            if (before is not null && after is not null && before.Start >= 0)
            {
                edited = TextChange.Apply(text, [new TextChange(before.Start, before.End, Rewritten(source, before, after))]);
                if (Says(edited, made.Expected)) return edited;
            }

            if (container.Steps.Count == 0) throw new EditException("the text's layout is one that this edit cannot be made in; edit the text itself");
        }
    }

    private static bool Says(string text, TextNode expected) => TextTree.Read(text) is { } read && TextNode.Same(read, expected);

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
        return TextTree.Read(marked) is { } root && TextNode.Same(root, source.Root) ? TextSource.Of(marked) : null;
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

    private static string SetValue(string text, CasePath path, Fragment value)
    {
        while (true)
        {
            var source = TextSource.Of(text);
            if (path.Steps.Count == 0) throw new EditException("a path is needed: the whole case is no entry");
            if (ShortForms.Expansion(source.Root, path) is not var (at, written)) break;
            text = Make(text, expanding => SetEdit.Plan(expanding, at, written));
        }

        return Make(text, source => SetEdit.Plan(source, path, value));
    }

    private static string Insert(string text, CaseEdit.Insert insert)
    {
        var value = Fragment.Read(insert.Yaml);
        var list = Steps.Node(TextSource.Of(text).Root, insert.Path);
        if (list is { Kind: TextKind.Sequence }) return Make(text, source => InsertEdit.Plan(source, insert.Path, insert.Index, value));
        var isOne = list is { Kind: TextKind.Scalar, IsNothing: false } && ShortForms.MayBeList(insert.Path);
        if (list is not (null or { IsNothing: true }) && !isOne) throw new EditException($"'{insert.Path}' is {Steps.Words(list)}, not a list");
        var length = isOne ? 1 : 0;
        if (insert.Index < 0 || insert.Index > length) throw new EditException($"'{insert.Path}' has {length} items; there is no place {insert.Index} among them");
        if (isOne)
        {
            var items = new TextNode { Kind = TextKind.Sequence, IsFlow = true };
            items.Items.Add(list!);
            items.Items.Insert(insert.Index, value.Node);
            return SetValue(text, insert.Path, Fragment.Of(items));
        }

        var alone = value.IsOneLine && value.Node.Kind == TextKind.Scalar ? $"[{value.InFlow(isJson: false)}]" : "- " + value.AfterDash(value.IsBlockScalar ? 0 : 2, "\n");
        return SetValue(text, insert.Path, Fragment.Read(alone));
    }
}

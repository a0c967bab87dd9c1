namespace Parley.Web;

/// <summary>Plans how a value is put at a path.</summary>
internal static class SetEdit
{
    // Mappings that are written one entry a line when an edit makes them: sections, and in these the entries that have many keys.
    private static readonly string[] Spread = ["issues", "values", "audiences", "claims"];

    /// <summary>The plan.</summary>
    public static EditPlan Plan(TextSource source, CasePath path, Fragment value)
    {
        var node = source.Root;
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var here = new CasePath(path.Steps.Take(i));
            if (node.IsNothing)
            {
                if (path.Steps[i].Key is null) throw new EditException(Steps.Missing(source.Root, path));
                return i == 0 ? First(source, Nested(path, 0, value)) : Replace(source, Steps.Find(source.Root, here), Nested(path, i, value));
            }

            if (Steps.IndexOf(node, path, i) is { } index)
            {
                if (i == path.Steps.Count - 1) return Replace(source, new Located(node, index, here), value);
                node = node.Kind == TextKind.Mapping ? node.Entries[index].Value : node.Items[index];
                continue;
            }

            if (node.Kind != TextKind.Mapping || path.Steps[i].Key is not { } key) throw new EditException(Steps.Missing(source.Root, path));
            return AddEntry.Plan(source, node, here, key, i == path.Steps.Count - 1 ? value : Nested(path, i + 1, value));
        }

        throw new EditException("a path is needed: the whole case is no entry");
    }

    /// <summary>The plan to put a value in place of another.</summary>
    public static EditPlan Replace(TextSource source, Located at, Fragment value)
    {
        var expected = source.Root.Clone();
        var parent = Steps.Node(expected, at.ParentPath)!;
        if (TextNode.Same(at.Node, value.Node)) return new EditPlan([], expected, at.ParentPath);
        if (at.IsEntry) parent.Entries[at.Index] = parent.Entries[at.Index] with { Value = value.Node };
        else parent.Items[at.Index] = value.Node;
        return new EditPlan(Changes(source, at, value), expected, at.ParentPath);
    }

    /// <summary>The changes of the text that put a value in place of another; none where both say the same.</summary>
    public static List<TextChange> Changes(TextSource source, Located at, Fragment value) =>
        TextNode.Same(at.Node, value.Node) ? [] : at.Parent.IsFlow ? InFlow(source, at, value) : at.IsEntry ? InMapping(source, at, value) : InList(source, at, value);

    private static List<TextChange> InFlow(TextSource source, Located at, Fragment value)
    {
        var text = value.InFlow(source.IsJson);
        if (!at.Node.IsNothing) return [new TextChange(at.Node.Start, at.Node.End, text)];
        return at.Entry.Colon >= 0
            ? [new TextChange(at.Entry.Colon, at.Entry.Colon, " " + text)]
            : [new TextChange(at.Entry.Key.End, at.Entry.Key.End, ": " + text)];
    }

    private static List<TextChange> InMapping(TextSource source, Located at, Fragment value)
    {
        var (node, colon, layout) = (at.Node, at.Entry.Colon, source.Layout);
        if (at.Entry.IsExplicit || colon < 0) return [];
        var column = layout.Column(at.Entry.Key.Start);
        var isBesideKey = !node.IsNothing && layout.LineStart(node.Start) == layout.LineStart(colon - 1);
        if (value.IsBlock)
        {
            var lines = value.AfterKey(column, layout.NewLine);
            if (node.IsNothing) return [new TextChange(layout.LineEnd(colon), layout.LineEnd(colon), lines)];
            return isBesideKey
                ? [new TextChange(colon, node.End, ""), new TextChange(layout.LineEnd(node.End), layout.LineEnd(node.End), lines)]
                : [new TextChange(layout.LineStart(node.Start), node.End, lines[layout.NewLine.Length..])];
        }

        var comment = layout.CommentAfter(isBesideKey ? node.End : colon);
        var text = comment.Length > 0 ? (value.Node.IsNothing ? "" : " " + value.OneLine) : value.AfterKey(column, layout.NewLine);
        if (node.IsNothing) return [new TextChange(colon, colon, text)];
        if (!isBesideKey) return [new TextChange(colon, node.End, comment.Length > 0 ? $"{text} {comment}" : text)];

        // What stood between colon and value, as a rule spaces that line values up, stays.
        return text.Length == 0 ? [new TextChange(colon, node.End, "")] : [new TextChange(node.Start, node.End, text[1..])];
    }

    private static List<TextChange> InList(TextSource source, Located at, Fragment value)
    {
        var (node, layout) = (at.Node, source.Layout);
        var dash = layout.Column(node.Dash);
        var isBesideDash = !node.IsNothing && layout.LineStart(node.Start) == layout.LineStart(node.Dash);
        var indent = value.IsBlockScalar ? dash : isBesideDash ? layout.Column(node.Start) : dash + 2;
        var hasComment = layout.CommentAfter(node.IsNothing ? node.Dash + 1 : node.End).Length > 0;
        var text = hasComment && !value.IsBlock ? value.OneLine : value.AfterDash(indent, layout.NewLine);
        return isBesideDash ? [new TextChange(node.Start, node.End, text)] : [new TextChange(node.Dash + 1, Math.Max(node.Dash + 1, node.IsNothing ? 0 : node.End), " " + text)];
    }

    /// <summary>The plan for a text in which nothing stands yet but comments.</summary>
    private static EditPlan First(TextSource source, Fragment value)
    {
        var start = source.Text.Length == 0 || source.Text.EndsWith('\n') ? source.Text : source.Text + source.Layout.NewLine;
        var lines = value.AfterDash(0, source.Layout.NewLine) + source.Layout.NewLine;
        return new EditPlan([new TextChange(0, source.Text.Length, start + lines)], value.Node.Clone(), CasePath.Root);
    }

    /// <summary>The mappings from a step of the path on, down to the value.</summary>
    private static Fragment Nested(CasePath path, int from, Fragment value)
    {
        for (var i = path.Steps.Count - 1; i >= from; i--)
        {
            if (path.Steps[i].Key is not { } key) throw new EditException($"there is no list at '{new CasePath(path.Steps.Take(i))}' yet; insert its first item");
            var isSpread = i <= 1 || (i == 2 && path.Steps[0].Key is { } section && Spread.Contains(section)) || value.IsBlock;
            value = Fragment.Entry(key, value, inBraces: !isSpread);
        }

        return value;
    }
}

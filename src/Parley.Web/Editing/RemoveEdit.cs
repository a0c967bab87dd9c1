namespace Parley.Web;

/// <summary>Plans how an entry or item is taken away.</summary>
internal static class RemoveEdit
{
    /// <summary>The plan.</summary>
    public static EditPlan Plan(TextSource source, Located at)
    {
        var expected = source.Root.Clone();
        var parent = Steps.Node(expected, at.ParentPath)!;
        if (at.IsEntry) parent.Entries.RemoveAt(at.Index);
        else parent.Items.RemoveAt(at.Index);
        if (parent.Count > 0) return new EditPlan(at.Parent.IsFlow ? InFlow(source, at) : InLines(source, at), expected, at.ParentPath);

        // Lines cannot be empty: what is left is written in brackets.
        var empty = Fragment.Read(at.IsEntry ? "{}" : "[]");
        if (at.ParentPath.Steps.Count > 0) return SetEdit.Replace(source, Steps.Find(source.Root, at.ParentPath), empty) with { Expected = expected };
        return new EditPlan([new TextChange(at.Parent.Start, at.Parent.End, at.IsEntry ? "{}" : "[]")], expected, CasePath.Root);
    }

    private static List<TextChange> InLines(TextSource source, Located at)
    {
        var (start, layout) = (at.Start(at.Index), source.Layout);
        if (!layout.StartsLine(start)) return at.Index + 1 < at.Parent.Count ? [new TextChange(start, at.Start(at.Index + 1), "")] : [];
        var end = layout.ChunkEnd(at.End(at.Index), layout.Column(start));
        return [new TextChange(layout.LineStart(start), layout.NextLine(end), "")];
    }

    private static List<TextChange> InFlow(TextSource source, Located at)
    {
        var (text, layout, index) = (source.Text, source.Layout, at.Index);
        var (start, end, isLast) = (at.Start(index), at.End(index), index + 1 == at.Parent.Count);
        var comma = FlowAddition.Comma(text, end);
        var after = comma < 0 ? end : comma + 1;
        var rest = text.AsSpan(after, layout.LineEnd(after) - after).Trim();
        if (!layout.StartsLine(start) || (!rest.IsEmpty && rest[0] != '#')) return isLast ? [new TextChange(at.End(index - 1), end, "")] : [new TextChange(start, at.Start(index + 1), "")];
        var lines = new TextChange(layout.LineStart(start), layout.NextLine(after), "");
        if (!isLast || comma >= 0 || index == 0) return [lines];
        var before = FlowAddition.Comma(text, at.End(index - 1));
        return [new TextChange(before, before + 1, ""), lines];
    }
}

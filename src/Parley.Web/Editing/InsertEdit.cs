namespace Parley.Web;

/// <summary>Plans how a list gets another item.</summary>
internal static class InsertEdit
{
    /// <summary>The plan.</summary>
    public static EditPlan Plan(TextSource source, CasePath path, int index, Fragment value)
    {
        var list = Steps.Node(source.Root, path)!;
        if (index < 0 || index > list.Count) throw new EditException($"'{path}' has {list.Count} items; there is no place {index} among them");
        var expected = source.Root.Clone();
        Steps.Node(expected, path)!.Items.Insert(index, value.Node);
        var at = new Located(list, 0, path);
        return new EditPlan(list.IsFlow ? FlowAddition.At(source, at, index, value.InFlow(source.IsJson)) : InLines(source, at, index, value), expected, path);
    }

    private static List<TextChange> InLines(TextSource source, Located at, int index, Fragment value)
    {
        var layout = source.Layout;
        var column = layout.Column(at.Start(0));
        var item = "-" + (value.Node.IsNothing ? "" : " " + value.AfterDash(value.IsBlockScalar ? column : column + 2, layout.NewLine));
        if (index < at.Parent.Count) return [new TextChange(at.Start(index), at.Start(index), item + layout.NewLine + new string(' ', column))];
        var end = layout.ChunkEnd(at.End(index - 1), column);
        return [new TextChange(end, end, layout.NewLine + new string(' ', column) + item)];
    }
}

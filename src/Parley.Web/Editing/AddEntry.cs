namespace Parley.Web;

/// <summary>Plans how a mapping gets another entry: after its last, or in its place among the format's sections.</summary>
internal static class AddEntry
{
    /// <summary>The plan.</summary>
    public static EditPlan Plan(TextSource source, TextNode mapping, CasePath path, string key, Fragment value)
    {
        var index = path.Steps.Count == 0 ? PlaceOf(mapping, key) : mapping.Entries.Count;
        var expected = source.Root.Clone();
        Steps.Node(expected, path)!.Entries.Insert(index, new TextEntry(TextNode.Scalar(key, isPlain: ScalarText.IsSafe(key, isInFlow: true)), value.Node));
        var at = new Located(mapping, 0, path);
        var changes = mapping.IsFlow ? FlowAddition.At(source, at, index, $"{source.Key(key, isInFlow: true)}: {value.InFlow(source.IsJson)}") : InLines(source, at, index, key, value);
        return new EditPlan(changes, expected, path);
    }

    private static List<TextChange> InLines(TextSource source, Located at, int index, string key, Fragment value)
    {
        var layout = source.Layout;
        var column = layout.Column(at.Start(0));
        var entry = source.Key(key, isInFlow: false) + ":" + value.AfterKey(column, layout.NewLine);
        if (index == 0) return [new TextChange(at.Start(0), at.Start(0), entry + layout.NewLine + new string(' ', column))];
        var end = layout.ChunkEnd(at.End(index - 1), column);
        var isSection = column == 0 && value.IsBlock && layout.IsSpaced;
        return [new TextChange(end, end, layout.NewLine + (isSection ? layout.NewLine : "") + new string(' ', column) + entry)];
    }

    /// <summary>Where a section belongs: after all that the format has before it.</summary>
    private static int PlaceOf(TextNode root, string key)
    {
        var order = Array.IndexOf(TextSource.Sections, key);
        if (order < 0) return root.Entries.Count;
        var last = root.Entries.FindLastIndex(entry => Array.IndexOf(TextSource.Sections, entry.Key.Text) is var known && known >= 0 && known < order);
        return last + 1;
    }
}

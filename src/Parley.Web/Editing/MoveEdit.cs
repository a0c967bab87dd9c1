namespace Parley.Web;

/// <summary>Plans how an entry or item moves among its neighbours. What stands between them, comments on lines of their own included, stays where it is.</summary>
internal static class MoveEdit
{
    /// <summary>The plan.</summary>
    public static EditPlan Plan(TextSource source, Located at, int index)
    {
        var count = at.Parent.Count;
        if (index < 0 || index >= count) throw new EditException($"'{at.ParentPath}' has {count} {(at.IsEntry ? "entries" : "items")}; there is no place {index} among them");
        var expected = source.Root.Clone();
        var parent = Steps.Node(expected, at.ParentPath)!;
        if (at.IsEntry) Shift(parent.Entries, at.Index, index);
        else Shift(parent.Items, at.Index, index);
        if (index == at.Index) return new EditPlan([], expected, at.ParentPath);
        var order = Enumerable.Range(0, count).ToList();
        Shift(order, at.Index, index);
        var changes = order.Select((from, to) => new TextChange(at.Start(to), Last(source, at, to), source.Text[at.Start(from)..Last(source, at, from)]));
        return new EditPlan([.. changes.Where((_, to) => order[to] != to)], expected, at.ParentPath);
    }

    private static int Last(TextSource source, Located at, int index) => at.Parent.IsFlow
        ? at.End(index)
        : source.Layout.ChunkEnd(at.End(index), source.Layout.Column(at.Start(index)));

    private static void Shift<T>(List<T> list, int from, int to)
    {
        var item = list[from];
        list.RemoveAt(from);
        list.Insert(to, item);
    }
}

namespace Parley.Web;

/// <summary>Plans how an entry gets another key.</summary>
internal static class RenameEdit
{
    /// <summary>The plan.</summary>
    public static EditPlan Plan(TextSource source, Located at, string key)
    {
        var expected = source.Root.Clone();
        var parent = Steps.Node(expected, at.ParentPath)!;
        var node = at.IsEntry ? at.Entry.Key : at.Node;
        if (!at.IsEntry && node.Kind != TextKind.Scalar) throw new EditException("an item of a list has no key");
        if (node.Text == key) return new EditPlan([], expected, at.ParentPath);
        var isTaken = at.IsEntry ? at.Parent.Find(key) is not null : at.Parent.Items.Exists(item => item.Kind == TextKind.Scalar && item.Text == key);
        if (isTaken) throw new EditException($"{Fragment.Shown(key)} is there already, in '{at.ParentPath}'");
        var renamed = TextNode.Scalar(key, isPlain: !source.IsJson && ScalarText.IsSafe(key, isInFlow: true));
        if (at.IsEntry) parent.Entries[at.Index] = parent.Entries[at.Index] with { Key = renamed };
        else parent.Items[at.Index] = renamed;
        return new EditPlan([new TextChange(node.Start, node.End, source.Key(key, isInFlow: true))], expected, at.ParentPath);
    }
}

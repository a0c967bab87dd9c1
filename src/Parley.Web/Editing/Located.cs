namespace Parley.Web;

/// <summary>An entry or item that a path leads to.</summary>
/// <param name="Parent">The mapping or list that it is in.</param>
/// <param name="Index">Which of its entries or items it is.</param>
/// <param name="ParentPath">The path of the mapping or list.</param>
internal sealed record Located(TextNode Parent, int Index, CasePath ParentPath)
{
    public bool IsEntry => Parent.Kind == TextKind.Mapping;

    public TextNode Node => IsEntry ? Parent.Entries[Index].Value : Parent.Items[Index];

    public TextEntry Entry => Parent.Entries[Index];

    /// <summary>Where an entry or item starts: at its key, its dash, or itself.</summary>
    public int Start(int index) => IsEntry ? Parent.Entries[index].Key.Start : Parent.IsFlow ? Parent.Items[index].Start : Parent.Items[index].Dash;

    /// <summary>Where an entry or item ends, without what follows on its line.</summary>
    public int End(int index) => IsEntry
        ? Math.Max(Parent.Entries[index].Value.End, Math.Max(Parent.Entries[index].Colon, Parent.Entries[index].Key.End))
        : Math.Max(Parent.Items[index].End, Parent.Items[index].Dash + 1);
}

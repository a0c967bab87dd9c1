using System.Runtime.InteropServices;

namespace Parley.Web;

/// <summary>A step of a claim's path, found in a tree.</summary>
/// <param name="Container">The mapping or list that it leads into.</param>
/// <param name="Index">Which of its entries or items it leads to.</param>
/// <param name="Written">The key or item as the path writes it; an index in its brackets.</param>
/// <param name="IsIndex">Whether the path names an item by its index.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryStep(TextNode Container, int Index, string Written, bool IsIndex)
{
    /// <summary>The key that it leads to, or for an option in a list the option.</summary>
    public TextNode Name => Container.Kind == TextKind.Mapping ? Container.Entries[Index].Key : Container.Items[Index];

    /// <summary>What it leads to.</summary>
    public TextNode Node => Container.Kind == TextKind.Mapping ? Container.Entries[Index].Value : Container.Items[Index];
}

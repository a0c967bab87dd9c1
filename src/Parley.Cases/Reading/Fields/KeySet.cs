namespace Parley.Cases;

/// <summary>The keys that one kind of entry can have.</summary>
/// <param name="Name">The entry, as the schema names it: <c>issue</c>.</param>
/// <param name="Article">The entry in a sentence: <c>an issue</c>.</param>
/// <param name="Keys">Its keys, in the order in which they are written.</param>
/// <param name="IsOpen">Whether ids stand beside the keys, as options do beside <c>weight</c>.</param>
internal sealed record KeySet(string Name, string Article, Sequence<string> Keys, bool IsOpen = false);

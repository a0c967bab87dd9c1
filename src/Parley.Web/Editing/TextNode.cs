namespace Parley.Web;

/// <summary>
/// A piece of a case's text, with the span that it takes: a scalar, a mapping or a list. Trees of them also serve as plain values, without
/// spans, of what an edit should lead to.
/// </summary>
internal sealed class TextNode
{
    public required TextKind Kind { get; init; }

    /// <summary>Where it starts in the text: for a list in lines, at its first dash.</summary>
    public int Start { get; init; } = -1;

    /// <summary>Where it ends, exclusive: after its last character that means something, without what follows on the line.</summary>
    public int End { get; set; } = -1;

    /// <summary>Whether it stands in brackets.</summary>
    public bool IsFlow { get; init; }

    /// <summary>A single pair inside a list in brackets, without braces of its own: <c>[a: b]</c>.</summary>
    public bool IsPair { get; init; }

    /// <summary>A scalar's text, without its quotes.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether a scalar stands without quotes, so that it may be a number or true or false.</summary>
    public bool IsPlain { get; set; }

    /// <summary>A mapping's entries.</summary>
    public List<TextEntry> Entries { get; } = [];

    /// <summary>A list's items.</summary>
    public List<TextNode> Items { get; } = [];

    /// <summary>For an item of a list in lines: where its dash is.</summary>
    public int Dash { get; set; } = -1;

    /// <summary>Nothing is written here: <c>key:</c> and no more.</summary>
    public bool IsNothing => Kind == TextKind.Scalar && IsPlain && Text.Length == 0;

    /// <summary>How many entries or items it has.</summary>
    public int Count => Kind == TextKind.Mapping ? Entries.Count : Items.Count;

    /// <summary>A scalar without a span.</summary>
    public static TextNode Scalar(string text, bool isPlain) => new() { Kind = TextKind.Scalar, Text = text, IsPlain = isPlain };

    /// <summary>The entry of a key; null where there is none.</summary>
    public TextEntry? Find(string key) => Entries.Find(entry => entry.Key.Text == key);

    /// <summary>The value under a key; null where there is none, or where this is no mapping.</summary>
    public TextNode? this[string key] => Find(key)?.Value;

    /// <summary>A copy, spans included, that can be changed without changing this.</summary>
    public TextNode Clone()
    {
        var copy = new TextNode
        {
            Kind = Kind,
            Start = Start,
            End = End,
            IsFlow = IsFlow,
            IsPair = IsPair,
            Text = Text,
            IsPlain = IsPlain,
            Dash = Dash,
        };
        foreach (var entry in Entries) copy.Entries.Add(entry with { Key = entry.Key.Clone(), Value = entry.Value.Clone() });
        foreach (var item in Items) copy.Items.Add(item.Clone());
        return copy;
    }

    /// <summary>Whether both say the same, in the same order; layout and needless quotes apart.</summary>
    public static bool Same(TextNode left, TextNode right)
    {
        if (left.Kind != right.Kind || left.Count != right.Count) return false;
        if (left.Kind == TextKind.Scalar)
            return (left.Text == right.Text && (left.IsPlain == right.IsPlain || !ScalarText.IsTyped(left.Text))) || (IsNull(left) && IsNull(right));
        for (var i = 0; i < left.Entries.Count; i++)
            if (left.Entries[i].Key.Text != right.Entries[i].Key.Text || !Same(left.Entries[i].Value, right.Entries[i].Value)) return false;
        for (var i = 0; i < left.Items.Count; i++)
            if (!Same(left.Items[i], right.Items[i])) return false;
        return true;
    }

    /// <summary>A number that is equal for those that say the same.</summary>
    public static int Hash(TextNode node)
    {
        var hash = default(HashCode);
        hash.Add(node.Kind);
        hash.Add(node.Count);
        // Nothing and null are the same, and so is a text in needless quotes.
        if (node.Kind == TextKind.Scalar) hash.Add(IsNull(node) || node.Text is "null" or "" ? "" : node.Text, StringComparer.Ordinal);
        foreach (var entry in node.Entries)
        {
            hash.Add(entry.Key.Text, StringComparer.Ordinal);
            hash.Add(Hash(entry.Value));
        }

        foreach (var item in node.Items) hash.Add(Hash(item));
        return hash.ToHashCode();
    }

    /// <summary>Whether somewhere in it a mapping has a key twice, so that nothing tells its entries apart.</summary>
    public bool HasDoubleKeys =>
        Entries.DistinctBy(entry => entry.Key.Text, StringComparer.Ordinal).Count() < Entries.Count || Entries.Exists(entry => entry.Value.HasDoubleKeys) || Items.Exists(item => item.HasDoubleKeys);

    // In a list in brackets nothing cannot be written but as null.
    private static bool IsNull(TextNode node) => node is { Kind: TextKind.Scalar, IsPlain: true, Text: "" or "null" };
}

namespace Parley.Formats;

/// <summary>A value of a JSON file, and where it stands.</summary>
/// <param name="kind">What it is.</param>
/// <param name="line">The line, from 1, on which it starts.</param>
/// <param name="text">A text's characters, a number as written, <c>true</c> or <c>false</c>; else empty.</param>
internal sealed class JsonNode(JsonKind kind, int line, string text = "")
{
    private Dictionary<string, int>? _at;

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; } = kind;

    /// <summary>The line, from 1, on which it starts.</summary>
    public int Line { get; } = line;

    /// <summary>A text's characters, a number as written, <c>true</c> or <c>false</c>; else empty.</summary>
    public string Text { get; } = text;

    /// <summary>A list's items, in order.</summary>
    public List<JsonNode> Items { get; } = [];

    /// <summary>An object's members, in order, each name once.</summary>
    public List<(string Name, JsonNode Value)> Members { get; } = [];

    /// <summary>The number; null where it is none, or one that a case cannot hold. A text that holds a number counts as one.</summary>
    public decimal? Number => Kind is JsonKind.Number or JsonKind.Text ? ForeignNumber.Read(Text) : null;

    /// <summary>The member of a name, or null.</summary>
    public JsonNode? this[string name] => _at is not null && _at.TryGetValue(name, out var at) ? Members[at].Value : null;

    /// <summary>What it is, in words, for a message.</summary>
    public string Description => Kind switch
    {
        JsonKind.Nothing => "null",
        JsonKind.List => "a list",
        JsonKind.Object => "an object",
        JsonKind.Text => $"'{(Text.Length > 40 ? Text[..40] + "…" : Text)}'",
        _ => Text,
    };

    /// <summary>Adds a member; false when there is one of that name already, which it then replaces.</summary>
    public bool Add(string name, JsonNode value)
    {
        _at ??= new(StringComparer.Ordinal);
        if (_at.TryAdd(name, Members.Count))
        {
            Members.Add((name, value));
            return true;
        }

        Members[_at[name]] = (name, value);
        return false;
    }
}

namespace Parley.Formats;

/// <summary>A mapping, as written. Of a key that stands twice the last one counts.</summary>
internal sealed class YamlMap(int line) : YamlNode(line)
{
    private readonly List<(YamlNode Key, YamlNode Value)> _entries = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private long _size = 1;

    /// <summary>The entries. Keys are texts or lists.</summary>
    public IReadOnlyList<(YamlNode Key, YamlNode Value)> Entries => _entries;

    /// <summary>A tag of the file's own: <c>TableFun</c> for <c>!TableFun</c>.</summary>
    public string? Tag { get; init; }

    public override long Size => _size;

    public override string Description => "a mapping";

    public YamlNode? this[string key] => _index.TryGetValue(key, out var at) ? _entries[at].Value : null;

    /// <summary>Adds an entry; false when its key stood there already, and its value is now this one.</summary>
    public bool Add(YamlNode key, YamlNode value)
    {
        _size += key.Size + value.Size;
        if (key is YamlText text && !_index.TryAdd(text.Text, _entries.Count))
        {
            _entries[_index[text.Text]] = (key, value);
            return false;
        }

        _entries.Add((key, value));
        return true;
    }
}

namespace Parley.Cases;

/// <summary>A mapping, as written; each key once.</summary>
internal sealed class MappingNode(Place place) : Node(place)
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Entry> _index = new(StringComparer.Ordinal);

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Whether each entry is written on a line of its own, however short. Means nothing to a reader.</summary>
    public bool IsSpread { get; init; }

    public override string Description => "a mapping";

    public Entry? Find(string key) => _index.GetValueOrDefault(key);

    /// <summary>Adds an entry, unless its key is there already.</summary>
    public bool TryAdd(Entry entry)
    {
        if (!_index.TryAdd(entry.Key.Text, entry)) return false;
        _entries.Add(entry);
        return true;
    }
}

namespace Parley.Formats;

/// <summary>A list, as written.</summary>
internal sealed class YamlList(int line) : YamlNode(line)
{
    private readonly List<YamlNode> _items = [];
    private long _size = 1;

    public IReadOnlyList<YamlNode> Items => _items;

    /// <summary>Whether a tag says that this is a pair, not a list: <c>!!python/tuple</c>.</summary>
    public bool IsTuple { get; init; }

    public override long Size => _size;

    public override string Description => "a list";

    public void Add(YamlNode item)
    {
        _items.Add(item);
        _size += item.Size;
    }
}

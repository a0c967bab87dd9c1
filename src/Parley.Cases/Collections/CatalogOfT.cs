using System.Collections;
using System.Runtime.CompilerServices;

namespace Parley.Cases;

/// <summary>
/// Things known by id, in the order the analyst wrote them. Equal to another catalog when the items are, in order.
/// </summary>
[CollectionBuilder(typeof(Catalog), nameof(Catalog.Create))]
public sealed class Catalog<T> : IReadOnlyList<T>, IEquatable<Catalog<T>> where T : IIdentified
{
    private readonly Sequence<T> _items;
    private readonly Dictionary<string, int> _index;

    /// <summary>A catalog of the given items. Ids must differ (<see cref="ArgumentException"/>).</summary>
    public Catalog(IEnumerable<T> items)
    {
        _items = items.ToSequence();
        _index = new(_items.Count, StringComparer.Ordinal);
        for (var i = 0; i < _items.Count; i++) _index.Add(_items[i].Id, i);
    }

    /// <summary>The catalog without items.</summary>
    public static Catalog<T> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _items.Count;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <summary>The item with this id; a <see cref="KeyNotFoundException"/> where there is none.</summary>
    public T this[string id] => _items[_index[id]];

    /// <summary>The item with this id, or null.</summary>
    public T? Find(string id) => _index.TryGetValue(id, out var at) ? _items[at] : default;

    /// <summary>Where the item with this id stands, counted from 0, or −1.</summary>
    public int IndexOf(string id) => _index.TryGetValue(id, out var at) ? at : -1;

    /// <summary>Whether an item has this id.</summary>
    public bool Contains(string id) => _index.ContainsKey(id);

    /// <inheritdoc />
    public bool Equals(Catalog<T>? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Catalog<T>);

    /// <inheritdoc />
    public override int GetHashCode() => _items.GetHashCode();

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

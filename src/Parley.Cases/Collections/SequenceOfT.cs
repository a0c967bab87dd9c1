using System.Collections;
using System.Runtime.CompilerServices;

namespace Parley.Cases;

/// <summary>An immutable list that is equal to another when their items are, in order.</summary>
/// <remarks>Two cases read from equal files must be equal records; arrays and <c>ImmutableArray</c> compare by reference.</remarks>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] _items;

    internal Sequence(T[] items) => _items = items;

    /// <summary>The sequence without items.</summary>
    public static Sequence<T> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <summary>Whether an item is equal to this one. Linear in the count.</summary>
    public bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <inheritdoc />
    public bool Equals(Sequence<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

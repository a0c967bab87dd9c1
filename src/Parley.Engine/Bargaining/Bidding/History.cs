using System.Buffers;
using System.Collections;

namespace Parley.Engine.Bargaining;

/// <summary>A list that grows in arrays lent by a pool and gives them back when the talks are over: the talks of a tournament would else allocate little but histories.</summary>
internal sealed class History<T> : IReadOnlyList<T>
    where T : struct
{
    private T[] _items = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public T this[int index] => index < Count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Adds to the end.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length) Grow();
        _items[Count++] = item;
    }

    /// <summary>Empties it, and gives its array back.</summary>
    public void Release()
    {
        if (_items.Length > 0) ArrayPool<T>.Shared.Return(_items);
        (_items, Count) = ([], 0);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var k = 0; k < Count; k++) yield return _items[k];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(2 * Count, 128));
        _items.AsSpan(0, Count).CopyTo(larger);
        if (_items.Length > 0) ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace Parley.Engine.Stability;

/// <summary>A set of states, one bit for each; or of any other small numbers.</summary>
internal sealed class StateSet : IEquatable<StateSet>
{
    private readonly ulong[] _words;

    /// <summary>The empty set among so many states.</summary>
    public StateSet(int states) => _words = new ulong[(states + 63) >> 6];

    private StateSet(ulong[] words) => _words = words;

    /// <summary>The same states in a set of its own.</summary>
    public StateSet Copy() => new([.. _words]);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Adds a state.</summary>
    public void Add(int state) => _words[state >> 6] |= 1UL << (state & 63);

    /// <summary>Takes a state out.</summary>
    public void Remove(int state) => _words[state >> 6] &= ~(1UL << (state & 63));

    /// <summary>Whether it holds a state.</summary>
    public bool Contains(int state) => (_words[state >> 6] >> (state & 63) & 1) != 0;

    /// <summary>Adds the states of another set.</summary>
    public void UnionWith(StateSet other)
    {
        var mine = MemoryMarshal.Cast<ulong, Vector<ulong>>(_words.AsSpan());
        var theirs = MemoryMarshal.Cast<ulong, Vector<ulong>>(other._words.AsSpan());
        for (var v = 0; v < mine.Length; v++) mine[v] |= theirs[v];
        for (var w = mine.Length * Vector<ulong>.Count; w < _words.Length; w++) _words[w] |= other._words[w];
    }

    /// <summary>Keeps only the states that another set holds too.</summary>
    public void IntersectWith(StateSet other)
    {
        for (var w = 0; w < _words.Length; w++) _words[w] &= other._words[w];
    }

    /// <summary>Takes out the states of another set.</summary>
    public void ExceptWith(StateSet other)
    {
        for (var w = 0; w < _words.Length; w++) _words[w] &= ~other._words[w];
    }

    /// <summary>The first state in both; −1 if there is none.</summary>
    public int FirstShared(StateSet other)
    {
        for (var w = 0; w < _words.Length; w++)
            if ((_words[w] & other._words[w]) is var both && both != 0) return (w << 6) + BitOperations.TrailingZeroCount(both);
        return -1;
    }

    /// <summary>The first state, not before the 64 that one is among, that another set does not hold; −1 if there is none.</summary>
    public int FirstNotIn(StateSet other, int near)
    {
        for (var w = near >> 6; w < _words.Length; w++)
            if ((_words[w] & ~other._words[w]) is var only && only != 0) return (w << 6) + BitOperations.TrailingZeroCount(only);
        return -1;
    }

    /// <summary>Whether a state is in both.</summary>
    public bool Overlaps(StateSet other) => FirstShared(other) >= 0;

    /// <summary>Whether another set holds all of its states.</summary>
    public bool IsSubsetOf(StateSet other) => FirstNotIn(other, 0) < 0;

    /// <summary>Its states, ascending.</summary>
    public IEnumerable<int> States()
    {
        for (var w = 0; w < _words.Length; w++)
            for (var left = _words[w]; left != 0; left &= left - 1)
                yield return (w << 6) + BitOperations.TrailingZeroCount(left);
    }

    /// <inheritdoc/>
    public bool Equals(StateSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes<ulong>(_words));
        return hash.ToHashCode();
    }
}

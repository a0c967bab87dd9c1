namespace Parley.Cases;

/// <summary>Makes sequences: from a collection expression, or from any enumerable.</summary>
public static class Sequence
{
    /// <summary>A sequence of the given items, copied.</summary>
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Sequence<T>.Empty : new(items.ToArray());

    /// <summary>A sequence of the given items, copied.</summary>
    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);
}

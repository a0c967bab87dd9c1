namespace Parley.Cases;

/// <summary>Makes catalogs from collection expressions and enumerables.</summary>
public static class Catalog
{
    /// <summary>A catalog of the given items.</summary>
    public static Catalog<T> Create<T>(ReadOnlySpan<T> items) where T : IIdentified =>
        items.IsEmpty ? Catalog<T>.Empty : new(items.ToArray());

    /// <summary>A catalog of the given items.</summary>
    public static Catalog<T> ToCatalog<T>(this IEnumerable<T> items) where T : IIdentified => new(items);
}

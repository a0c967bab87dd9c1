namespace Parley.Lenses;

/// <summary>An evenly spread part of a list.</summary>
internal static class Spread
{
    /// <summary>
    /// At most <paramref name="most"/> indexes below <paramref name="count"/>, ascending, the first and the last among them.
    /// </summary>
    public static IReadOnlyList<int> Indexes(int count, int? most)
    {
        var taken = Math.Min(count, Math.Max(most ?? count, 1));
        return [.. Enumerable.Range(0, taken).Select(k => taken == 1 ? 0 : (int)((long)k * (count - 1) / (taken - 1)))];
    }
}

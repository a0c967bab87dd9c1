namespace Parley.Engine.Deals;

/// <summary>
/// Packages that were the best of something lately, and what they are worth in the space at hand. A good one to start from makes a search
/// short. Of too many, the one of no use for longest is forgotten.
/// </summary>
internal sealed class KnownPackages(int dimensions)
{
    private const int Most = 64;
    private readonly int[][] _packages = new int[Most][];
    private readonly int[][] _due = new int[Most][];
    private readonly long[] _used = new long[Most];
    private readonly long[] _values = new long[Most * dimensions];
    private long _clock;

    /// <summary>How many are known.</summary>
    public int Count { get; private set; }

    /// <summary>A known package.</summary>
    public int[] this[int known] => _packages[known];

    /// <summary>What a known package is worth, by dimension.</summary>
    public ReadOnlySpan<long> Values(int known) => _values.AsSpan(known * dimensions, dimensions);

    /// <summary>Forgets all.</summary>
    public void Clear() => (Count, _clock) = (0, 0);

    /// <summary>Says that a package was of use.</summary>
    public void Use(int known) => _used[known] = ++_clock;

    /// <summary>Values all packages in the space that a search has taken.</summary>
    public void Value(PackageSearch search)
    {
        for (var k = 0; k < Count; k++) search.Value(_packages[k], _due[k], _values.AsSpan(k * dimensions, dimensions));
    }

    /// <summary>The place of a package that a search has met.</summary>
    public int Learn(int[] package, int[] due, ReadOnlySpan<long> values)
    {
        for (var k = 0; k < Count; k++)
        {
            if (!package.AsSpan().SequenceEqual(_packages[k])) continue;
            Use(k);
            return k;
        }
        var at = Count;
        if (Count < Most) Count++;
        else at = Array.IndexOf(_used, _used.Min());
        (_packages[at], _due[at]) = (package, due);
        values.CopyTo(_values.AsSpan(at * dimensions, dimensions));
        Use(at);
        return at;
    }
}

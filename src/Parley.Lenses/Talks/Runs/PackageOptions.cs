namespace Parley.Lenses;

/// <summary>Packages are the same when they have the same options.</summary>
internal sealed class PackageOptions : IEqualityComparer<int[]>
{
    public static PackageOptions Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = 17;
        foreach (var option in obj) hash = unchecked((hash * 31) + option);
        return hash;
    }
}

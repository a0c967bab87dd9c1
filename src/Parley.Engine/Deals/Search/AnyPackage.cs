namespace Parley.Engine.Deals;

/// <summary>After any package at all.</summary>
internal sealed class AnyPackage : ISearchGoal
{
    /// <summary>The package; null as long as none is known.</summary>
    public int[]? Package { get; private set; }

    /// <summary>The bonuses that fall due in it.</summary>
    public int[] Due { get; private set; } = [];

    /// <summary>Its values.</summary>
    public long[] Values { get; private set; } = [];

    /// <inheritdoc />
    public void Meet(PackageSearch search)
    {
        if (Package is not null) return;
        (Package, Due, Values) = ([.. search.Package], search.Due(), [.. search.Values]);
        search.Stop();
    }
}

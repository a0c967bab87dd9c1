namespace Parley.Engine.Deals;

/// <summary>What some variables together forbid or are worth, as a table over their classes.</summary>
/// <param name="Scope">The variables, ascending; the first has the largest stride.</param>
/// <param name="Sizes">Their numbers of classes.</param>
/// <param name="Allowed">By table entry, whether it can be.</param>
/// <param name="Bonus">By table entry, points to add by dimension, or null for none.</param>
internal sealed record Factor(int[] Scope, int[] Sizes, bool[] Allowed, long[]?[] Bonus)
{
    /// <summary>The table entry for classes given by variable.</summary>
    public int Entry(ReadOnlySpan<int> classes)
    {
        var entry = 0;
        for (var k = 0; k < Scope.Length; k++) entry = (entry * Sizes[k]) + classes[Scope[k]];
        return entry;
    }
}

namespace Parley.Engine.Deals;

/// <summary>What some variables together forbid, and where a bonus of theirs is due, as a table over their classes.</summary>
/// <param name="Scope">The variables, ascending; the first has the largest stride.</param>
/// <param name="Sizes">Their numbers of classes.</param>
/// <param name="Allowed">By table entry, whether it can be.</param>
/// <param name="Bonus">The index of the space's bonus, or −1 for none.</param>
/// <param name="Due">By table entry, whether the bonus is due.</param>
internal sealed record Factor(int[] Scope, int[] Sizes, bool[] Allowed, int Bonus, bool[] Due)
{
    /// <summary>The table entry for classes given by variable.</summary>
    public int Entry(ReadOnlySpan<int> classes)
    {
        var entry = 0;
        for (var k = 0; k < Scope.Length; k++) entry = (entry * Sizes[k]) + classes[Scope[k]];
        return entry;
    }
}

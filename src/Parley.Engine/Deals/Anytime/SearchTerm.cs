namespace Parley.Engine.Deals;

/// <summary>A bonus or a rule, as the search asks it.</summary>
/// <param name="When">The condition.</param>
/// <param name="Box">The same as a box, where it is one.</param>
/// <param name="Points">What it adds, by dimension; null for a rule, which must not hold.</param>
internal sealed record SearchTerm(Condition When, Conjunction? Box, long[]? Points)
{
    /// <summary>Whether it is due, or the rule is broken.</summary>
    public bool Holds(int[] package) => Box?.Holds(package) ?? When.Holds(package);
}

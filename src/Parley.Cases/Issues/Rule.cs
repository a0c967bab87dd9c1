namespace Parley.Cases;

/// <summary>A combination that cannot be.</summary>
/// <param name="Never">What never holds in a feasible package.</param>
/// <param name="Because">Why, in words, if said.</param>
public sealed record Rule(Pattern Never, string? Because);

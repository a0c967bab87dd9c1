namespace Parley.Cases;

/// <summary>The steps of a numeric issue: from, from + step, … up to and including to.</summary>
/// <param name="From">The first step.</param>
/// <param name="To">The last step; larger than <paramref name="From"/>, a whole number of steps away.</param>
/// <param name="Step">Larger than 0.</param>
/// <param name="Unit">The unit, in words, if any.</param>
public sealed record NumericRange(decimal From, decimal To, decimal Step, string? Unit);

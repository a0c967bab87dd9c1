namespace Parley.Lenses;

/// <summary>An attempt made by itself.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Weighed">Expected gain over the status quo, costs taken off, in points.</param>
/// <param name="Succeeding">The gain if it succeeds.</param>
internal sealed record Trial(Attempt Attempt, decimal Weighed, decimal Succeeding);

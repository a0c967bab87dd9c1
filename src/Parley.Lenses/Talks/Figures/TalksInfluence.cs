namespace Parley.Lenses;

/// <summary>How much one uncertain number moves what talks come to.</summary>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="Name">What it is.</param>
/// <param name="What">What it moves: <c>deals</c>, or a player's id for its gain.</param>
/// <param name="Explains">The share of the variance that it explains by itself, 0 to 1 (Sobol's first-order index).</param>
/// <param name="Low">The lower end of the 95% interval of that share.</param>
public sealed record TalksInfluence(string Path, string Name, string What, double Explains, double Low);

namespace Parley.Tournaments;

/// <summary>How far an outcome is, in utilities, from what a scenario offers; null where there is nothing to be far from.</summary>
/// <param name="Nash">From Nash's solution.</param>
/// <param name="KalaiSmorodinsky">From Kalai's and Smorodinsky's.</param>
/// <param name="Frontier">From the nearest point of the acceptable frontier.</param>
internal sealed record Distances(double? Nash, double? KalaiSmorodinsky, double? Frontier);

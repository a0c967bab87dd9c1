namespace Parley.Lenses;

/// <summary>How far deals are from a bargaining solution.</summary>
/// <param name="Solution">Its name (<see cref="SolutionNames"/>).</param>
/// <param name="Distance">
/// The straight line between the players' gains, each as a share of the most it could gain, on average over all deals.
/// </param>
/// <param name="At">The share of deals that are worth exactly as much to every player.</param>
public sealed record TalksDistance(string Solution, double Distance, double At);

namespace Parley.Lenses;

/// <summary>The conditions of simulated talks.</summary>
/// <param name="Protocol">Who says what when.</param>
/// <param name="Rounds">After how many rounds they end.</param>
/// <param name="Seconds">After how many simulated seconds; null: rounds alone count.</param>
/// <param name="Breakdown">The chance that they break down after a round without agreement.</param>
/// <param name="Discount">By player: what its gains are worth at the deadline, as a share of what they are worth at once.</param>
public sealed record TalksConditions(string Protocol, int Rounds, double? Seconds, double Breakdown, IReadOnlyDictionary<string, double> Discount);

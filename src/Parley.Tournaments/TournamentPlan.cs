namespace Parley.Tournaments;

/// <summary>A tournament: scenarios × strategies × deadlines × repetitions.</summary>
public sealed record TournamentPlan;

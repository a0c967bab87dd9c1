namespace Parley.Oracle;

/// <summary>A conflict in the plainest terms: single moves, listed.</summary>
/// <param name="States">How many states.</param>
/// <param name="DecisionMakers">How many decision makers.</param>
/// <param name="Movers">Who can move: each decision maker alone, and groups that move together.</param>
/// <param name="Rank">How each decision maker ranks the states, larger is better.</param>
public sealed record OracleConflict(int States, int DecisionMakers, OracleMover[] Movers, int[][] Rank);

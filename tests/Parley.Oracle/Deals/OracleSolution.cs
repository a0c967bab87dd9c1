namespace Parley.Oracle;

/// <summary>A bargaining solution.</summary>
/// <param name="Point">The package chosen.</param>
/// <param name="Unique">Whether no other efficient acceptable package does equally well by the solution's own criterion.</param>
public sealed record OracleSolution(OraclePoint Point, bool Unique);

namespace Parley.Engine.Pressure;

/// <summary>The solution of a zero-sum game.</summary>
/// <param name="Value">What the row player gets.</param>
/// <param name="Row">The row player's chances by row, adding up to 1.</param>
/// <param name="Column">The column player's chances by column, adding up to 1.</param>
/// <param name="Gap">
/// What the two could still gain by their best replies, together: the solution is proved to within this, in the units of the
/// payoffs.
/// </param>
public sealed record MatrixGameSolution(double Value, double[] Row, double[] Column, double Gap);

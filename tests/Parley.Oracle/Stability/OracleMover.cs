namespace Parley.Oracle;

/// <summary>One decision maker, or several together, and all their moves.</summary>
public sealed record OracleMover(int[] Members, (int From, int To)[] Moves);

namespace Parley.Oracle;

/// <summary>A value vector and the first package, in issue order, that has it.</summary>
/// <param name="Package">Option index by issue; −1 where the issue does not arise.</param>
/// <param name="Value">Value by party, in grid units.</param>
/// <param name="Packages">How many packages of the set looked at have this value.</param>
public sealed record OraclePoint(int[] Package, long[] Value, int Packages);

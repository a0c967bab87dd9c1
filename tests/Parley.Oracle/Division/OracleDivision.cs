namespace Parley.Oracle;

/// <summary>A division of items that gives both parties the same share of their points.</summary>
/// <param name="Total">The share of its own points each party gets, 0 to 1.</param>
/// <param name="First">The first party's share of each item, 0 to 1.</param>
public sealed record OracleDivision(Ratio Total, Ratio[] First);

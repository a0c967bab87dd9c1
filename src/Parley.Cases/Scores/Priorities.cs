namespace Parley.Cases;

/// <summary>
/// A party's order over packages instead of values: lexicographic by which statements hold, the first statement first
/// (option prioritising: Fang, Hipel and Kilgour 1993). An order, not an amount.
/// </summary>
/// <param name="Id">The party's id.</param>
/// <param name="Statements">Most important first; 1 to 60.</param>
public sealed record Priorities(string Id, Sequence<Pattern> Statements) : IIdentified;

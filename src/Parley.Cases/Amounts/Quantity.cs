namespace Parley.Cases;

/// <summary>An uncertain driver that several numbers share, so that they move together.</summary>
/// <param name="Id">Its id, used in formulas.</param>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">A known number or a range, never a formula.</param>
/// <param name="Unit">Its unit, in words, if any.</param>
public sealed record Quantity(string Id, string Name, Amount Value, string? Unit) : IIdentified;

namespace Parley.Engine.Deals;

/// <summary>A division of items between two parties.</summary>
/// <param name="FirstShare">The first party's share of each item, 0 to 1; the second has the rest.</param>
/// <param name="SharedItem">The item that is shared, or null when all are taken whole.</param>
/// <param name="Normalised">Each party's points when its own total is 100.</param>
/// <param name="AsWritten">Each party's points as given.</param>
/// <param name="Equal">Whether both normalised totals are equal (always so when an item could be shared as needed).</param>
public sealed record Division(decimal[] FirstShare, int? SharedItem, decimal[] Normalised, decimal[] AsWritten, bool Equal);

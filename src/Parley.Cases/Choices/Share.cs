namespace Parley.Cases;

/// <summary>A party's share of an item.</summary>
/// <param name="Id">The party's id.</param>
/// <param name="Part">From 0 to 1.</param>
public sealed record Share(string Id, decimal Part) : IIdentified;

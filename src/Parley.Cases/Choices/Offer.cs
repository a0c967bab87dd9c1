namespace Parley.Cases;

/// <summary>A package that was on the table.</summary>
/// <param name="By">The party that offered it.</param>
/// <param name="Date">When, if said.</param>
/// <param name="Choose">What it offered; issues left out stand at the status quo.</param>
public sealed record Offer(string By, DateOnly? Date, Choice Choose);

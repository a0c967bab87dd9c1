namespace Parley.Cases;

/// <summary>Options worth more or less together than apart.</summary>
/// <param name="Party">Whose points these are.</param>
/// <param name="When">The combination.</param>
/// <param name="Points">Added to the party's value when the combination holds.</param>
public sealed record Interaction(string Party, Pattern When, Amount Points);

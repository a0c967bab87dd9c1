namespace Parley.Engine.Deals;

/// <summary>Points added when a condition holds: an interaction, or a statement of an ordinal party.</summary>
/// <param name="When">The combination.</param>
/// <param name="Points">Added to each dimension (parties, then audiences), in grid units; length <see cref="DealSpace.Dimensions"/>.</param>
public sealed record Bonus(Condition When, long[] Points);

namespace Parley.Engine.Deals;

/// <summary>A floor or threshold that some packages clear and others do not.</summary>
/// <param name="Dimension">The party or audience.</param>
/// <param name="Least">The least it accepts, in grid units.</param>
/// <param name="Required">Whether every acceptable package must clear it.</param>
internal sealed record Constraint(int Dimension, long Least, bool Required);

namespace Parley.Engine.Stability;

/// <summary>Moves that several decision makers make only together, as when an option needs the consent of all of them.</summary>
/// <param name="Members">The decision makers, ascending; two or more. Every coalition that holds them all has these moves.</param>
/// <param name="Moves">The moves.</param>
public sealed record JointMoves(int[] Members, MoveTable Moves);

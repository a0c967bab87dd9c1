namespace Parley.Engine.Stability;

/// <summary>One move on a path of moves.</summary>
/// <param name="Movers">Who moves: one decision maker, or the members of a joint move.</param>
/// <param name="From">The state it leaves.</param>
/// <param name="To">The state it leads to.</param>
public sealed record Step(int[] Movers, int From, int To);

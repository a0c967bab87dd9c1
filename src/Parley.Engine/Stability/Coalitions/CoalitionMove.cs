namespace Parley.Engine.Stability;

/// <summary>How a coalition breaks a state: it goes where all its members would rather be, and no reply deters it.</summary>
/// <param name="Members">The coalition, ascending.</param>
/// <param name="To">Where it goes: the first such state, in state order.</param>
/// <param name="Path">A shortest legal sequence of its moves that leads there.</param>
public sealed record CoalitionMove(int[] Members, int To, Step[] Path);

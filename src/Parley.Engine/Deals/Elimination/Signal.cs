namespace Parley.Engine.Deals;

/// <summary>The truth of a condition, read off one variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="True">By its class, whether the condition holds.</param>
internal sealed record Signal(int Variable, bool[] True);

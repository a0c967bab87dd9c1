using Parley.Engine.Bargaining;

namespace Parley.Lenses;

/// <summary>A way of bargaining as people speak of it: one strategy, or a few that differ in how marked it is.</summary>
/// <param name="Name">In one word: <c>late</c>.</param>
/// <param name="Manner">What a side does that has it: <c>holds out until just before the deadline</c>.</param>
/// <param name="Variants">The strategies; at least one. Runs take them in turn.</param>
public sealed record TalkStyle(string Name, string Manner, IReadOnlyList<IStrategy> Variants);

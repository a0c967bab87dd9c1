namespace Parley.Lenses;

/// <summary>Some options of one issue.</summary>
/// <param name="Issue">The issue's index.</param>
/// <param name="Options">Indexes of the options, in order; at least one.</param>
public sealed record OptionsOf(int Issue, IReadOnlyList<int> Options);

namespace Parley.Lenses;

/// <summary>Attempts made together.</summary>
/// <param name="Attempts">Which.</param>
/// <param name="Gain">Gain over the status quo in points, costs taken off.</param>
/// <param name="Costs">The costs, in points.</param>
internal sealed record Undertaking(IReadOnlyList<Attempt> Attempts, decimal Gain, decimal Costs);

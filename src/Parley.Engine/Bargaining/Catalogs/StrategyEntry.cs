namespace Parley.Engine.Bargaining;

/// <summary>A strategy that can be asked for by name.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Parameters">What it can be given.</param>
/// <param name="Make">Makes it from a value for every parameter, in their order.</param>
public sealed record StrategyEntry(
    string Name, string Summary, IReadOnlyList<StrategyParameter> Parameters, Func<IReadOnlyList<double>, IStrategy> Make);

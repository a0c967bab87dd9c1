namespace Parley.Engine.Bargaining;

/// <summary>A strategy that can be asked for by name.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Parameters">What it can be given.</param>
/// <param name="Make">Makes it from a value for every parameter, in their order.</param>
public sealed record StrategyEntry(
    string Name, string Summary, IReadOnlyList<StrategyParameter> Parameters, Func<IReadOnlyList<double>, IStrategy> Make)
{
    /// <summary>Who described it, where and when; empty for none.</summary>
    public string Source { get; init; } = "";

    /// <summary>The name with the settings that are not the usual ones: <c>boulware(e=0.05)</c>; the catalogue finds the same strategy by it.</summary>
    /// <param name="values">One for every parameter, in their order.</param>
    public string Write(params IReadOnlyList<double> values) => StrategySettings.Write(Name, Parameters, values);
}

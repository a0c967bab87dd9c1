namespace Parley.Engine.Bargaining;

/// <summary>A part of a strategy (bidding, opponent model or acceptance) that can be asked for by name.</summary>
/// <typeparam name="T">Which part.</typeparam>
/// <param name="Name">Kebab-case.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Parameters">What it can be given.</param>
/// <param name="Make">Makes one for one run of talks, from a value for every parameter, in their order.</param>
public sealed record ComponentEntry<T>(
    string Name, string Summary, IReadOnlyList<StrategyParameter> Parameters, Func<IReadOnlyList<double>, T> Make)
{
    /// <summary>The name with the settings that are not the usual ones.</summary>
    /// <param name="values">One for every parameter, in their order.</param>
    public string Write(params IReadOnlyList<double> values) => StrategySettings.Write(Name, Parameters, values);
}

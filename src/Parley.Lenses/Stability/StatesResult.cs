using Parley.Cases;
using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>States that are stable by a concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Count">How many there are; null where they were not worked through.</param>
/// <param name="Packages">Their packages, in issue order; empty where there are too many states to list.</param>
public sealed record StatesResult(Concept Concept, int? Count, IReadOnlyList<Choice> Packages)
{
    /// <summary>Of a conflict that was not worked through.</summary>
    internal static StatesResult None(Concept concept) => new(concept, null, []);

    /// <summary>Of states, with the packages of all states where they are to be listed.</summary>
    internal static StatesResult Of(Concept concept, IEnumerable<int> states, Choice[]? packages) =>
        packages is null ? new(concept, states.Count(), []) : Listed(concept, [.. states.Select(s => packages[s])]);

    private static StatesResult Listed(Concept concept, Choice[] packages) => new(concept, packages.Length, packages);
}

namespace Parley.Lenses;

/// <summary>A bargaining solution.</summary>
/// <param name="Name">Its name in the output: <c>nash</c>, <c>kalai-smorodinsky</c>, <c>egalitarian</c>, <c>utilitarian</c>.</param>
/// <param name="Package">The package.</param>
/// <param name="Exact">Whether it was proved best.</param>
/// <param name="Unique">False when a tie-break chose it.</param>
public sealed record SolutionResult(string Name, PackageResult Package, bool Exact, bool Unique)
{
    /// <summary>What it reaches by its own measure, where the case was searched instead of solved; else null. See <see cref="Engine.Deals.Solution.Reached"/>.</summary>
    public double? Reached { get; init; }

    /// <summary>What no acceptable package exceeds by the same measure, where the case was searched; else null.</summary>
    public double? AtMost { get; init; }
}

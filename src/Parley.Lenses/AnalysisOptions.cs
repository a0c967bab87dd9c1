using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>How a case is to be analysed.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The usual options.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>Limits and seed of the solver.</summary>
    public SolverOptions Solver { get; init; } = SolverOptions.Default;

    /// <summary>How many draws over the ranges the certainty lens makes; 100 or more.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>How many points of a frontier to list, evenly spread, 1 or more; null: all.</summary>
    public int? PointsListed { get; init; } = 1000;
}

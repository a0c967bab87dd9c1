using Parley.Engine.Deals;
using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>How a case is to be analysed.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The usual options.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>Limits and seed of the solver.</summary>
    public SolverOptions Solver { get; init; } = SolverOptions.Default;

    /// <summary>How large a conflict the stability lens works through.</summary>
    public ConflictLimits Conflict { get; init; } = ConflictLimits.Default;

    /// <summary>How many draws over the ranges the certainty lens makes; 100 or more.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>How many points of a frontier to list, evenly spread, 1 or more; null: all.</summary>
    public int? PointsListed { get; init; } = 1000;

    /// <summary>How the talks lens simulates talks.</summary>
    public TalksOptions Talks { get; init; } = TalksOptions.Default;
}

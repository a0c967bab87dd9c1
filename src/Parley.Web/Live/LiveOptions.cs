using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>How cases are analysed for somebody who watches: as exactly as ever, but with fewer points drawn, and short searches.</summary>
internal static class LiveOptions
{
    /// <summary>While a number is dragged.</summary>
    public static AnalysisOptions Quick { get; } = new()
    {
        Solver = SolverOptions.Default with { SearchRounds = 1, CountDraws = 20_000 },
        PointsListed = 400,
    };

    /// <summary>Once the hand rests: draws enough to tell shares to about two percent.</summary>
    public static AnalysisOptions Rested { get; } = Quick with { Draws = 2_000 };

    /// <summary>For a page of findings.</summary>
    public static AnalysisOptions Page { get; } = AnalysisOptions.Default;
}

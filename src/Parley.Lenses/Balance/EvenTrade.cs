using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The acceptable package with the largest smallest share of the parties' best feasible gains.</summary>
/// <param name="Point">The package.</param>
/// <param name="Least">The smallest share: of the party that has least of its best feasible gain.</param>
/// <param name="IsProportional">Whether every one of n parties has at least 1/n of its best feasible gain.</param>
internal sealed record EvenTrade(FrontierPoint Point, decimal Least, bool IsProportional)
{
    private const double Doubt = 1e-9;

    /// <summary>The most even trade; null where nothing is acceptable. Linear in the points of the acceptable frontier.</summary>
    /// <remarks>More for a party never lowers it, so that the frontier holds a best one. Ties: the sum of shares.</remarks>
    public static EvenTrade? Of(GainScale scale, DealAnswer answer)
    {
        var frontier = answer.AcceptableFrontier;
        if (frontier.Count == 0) return null;
        // Most points are seen to be worse without exact arithmetic.
        var rough = double.MinValue;
        var (best, bestRank) = (0, (Least: decimal.MinValue, Sum: decimal.MinValue));
        var values = new long[frontier.Within.Length];
        for (var i = 0; i < frontier.Count; i++)
        {
            var least = scale.RoughLeast(frontier, i);
            if (least < rough - Doubt) continue;
            rough = Math.Max(rough, least);
            for (var p = 0; p < values.Length; p++) values[p] = frontier.Value(i, p);
            var rank = scale.Rank(values);
            if (rank.CompareTo(bestRank) > 0) (best, bestRank) = (i, rank);
        }
        var point = frontier[best];
        return new(point, bestRank.Least, scale.IsProportional(point.Value));
    }
}

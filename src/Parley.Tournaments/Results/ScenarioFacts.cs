namespace Parley.Tournaments;

/// <summary>What the manifest tells of a scenario, so that parts can be put together without its files.</summary>
/// <param name="Name">Its name in the results.</param>
/// <param name="Parties">Its parties' ids.</param>
/// <param name="Packages">How many packages can be offered.</param>
/// <param name="Discounts">Each party's discount factor; null where nobody discounts.</param>
/// <param name="NoDeal">What each party has without a deal, in points.</param>
/// <param name="Nash">The utilities of Nash's solution; null where there is none.</param>
/// <param name="KalaiSmorodinsky">The utilities of Kalai's and Smorodinsky's.</param>
/// <param name="FrontierPoints">How many points the acceptable frontier has.</param>
/// <param name="IsExact">Whether frontier and solutions are proved.</param>
/// <param name="NoDealFromNash">How far no deal is from Nash's solution.</param>
/// <param name="NoDealFromKalaiSmorodinsky">How far from Kalai's and Smorodinsky's.</param>
/// <param name="NoDealFromFrontier">How far from the frontier.</param>
internal sealed record ScenarioFacts(
    string Name, IReadOnlyList<string> Parties, double Packages, IReadOnlyList<double>? Discounts, IReadOnlyList<decimal> NoDeal, IReadOnlyList<double>? Nash,
    IReadOnlyList<double>? KalaiSmorodinsky, int FrontierPoints, bool IsExact, double? NoDealFromNash, double? NoDealFromKalaiSmorodinsky, double? NoDealFromFrontier)
{
    /// <summary>The facts of a scenario.</summary>
    public static ScenarioFacts Of(TournamentPlan plan, PlannedScenario scenario, ScenarioMeasure measure)
    {
        var none = measure.To(new double[scenario.Parties]);
        return new(
            scenario.Name, scenario.PartyIds, scenario.Talks.Packages, OwnPlayer.Discounts(plan, scenario),
            [.. Enumerable.Range(0, scenario.Parties).Select(scenario.Model.NoDeal)], Rounded(measure.Nash), Rounded(measure.KalaiSmorodinsky), measure.FrontierPoints,
            measure.IsExact, MatchRow.Rounded(none.Nash), MatchRow.Rounded(none.KalaiSmorodinsky), MatchRow.Rounded(none.Frontier));
    }

    private static double[]? Rounded(double[]? point) => point is null ? null : Array.ConvertAll(point, MatchRow.Rounded);
}

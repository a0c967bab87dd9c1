using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>Makes rows of the results out of what was played.</summary>
internal sealed class RowMaker(TournamentPlan plan, IReadOnlyList<ScenarioMeasure> measures)
{
    /// <summary>The row of a match.</summary>
    public MatchRow Of(Match match, Played played)
    {
        var scenario = plan.Scenarios[match.Scenario];
        var distances = measures[match.Scenario].To(played.Utilities);
        var value = played.Package is { } package ? scenario.Model.Space.Value(package) : null;
        return new()
        {
            Match = match.Number,
            Scenario = scenario.Name,
            Deadline = plan.Deadlines[match.Deadline].Name,
            Repetition = match.Repetition,
            Seed = match.Seed(plan),
            End = Word(played.End),
            By = played.By < 0 ? null : scenario.PartyIds[played.By],
            Reason = played.Reason,
            Fault = played.Fault,
            Rounds = played.Fault == Fault.Disqualified ? 0 : played.Round + 1,
            Time = MatchRow.Rounded(played.Time),
            Offers = played.Offers,
            Product = played.Package is null ? 0 : Product(scenario, played.Discounted),
            Package = played.Package is null ? null : Named(scenario, played.Package),
            Seats = [.. scenario.PartyIds.Select((id, p) => new SeatRow(
                id, plan.Strategies[match.Seats[p]].Name, value is null ? scenario.Model.NoDeal(p) : scenario.Model.Points(p, value[p]),
                MatchRow.Rounded(played.Utilities[p]), MatchRow.Rounded(played.Discounted[p])))],
            Distances = new(MatchRow.Rounded(distances.Nash), MatchRow.Rounded(distances.KalaiSmorodinsky), MatchRow.Rounded(distances.Frontier)),
        };
    }

    private static double Product(PlannedScenario scenario, double[] discounted)
    {
        var product = 1.0;
        // A party that is there only to give its consent gains nothing by any deal, and would make every product 0.
        for (var p = 0; p < discounted.Length; p++)
            if (scenario.Talks.CanGain(p)) product *= Math.Max(0, discounted[p]);
        return MatchRow.Rounded(product);
    }

    private static List<(string Issue, string Option)> Named(PlannedScenario scenario, int[] package)
    {
        var named = new List<(string, string)>();
        for (var i = 0; i < package.Length; i++)
            if (package[i] >= 0) named.Add((scenario.Model.Case.Issues[i].Id, scenario.Model.Case.Issues[i].Options[package[i]].Id));
        return named;
    }

    private static string Word(TalksEnd end) => end switch
    {
        TalksEnd.Agreement => "agreement",
        TalksEnd.Deadline => "deadline",
        TalksEnd.Breakdown => "breakdown",
        TalksEnd.Left => "left",
        _ => "forfeit",
    };
}

using System.Globalization;

namespace Parley.Tournaments;

/// <summary>One match of a tournament, by its coordinates.</summary>
/// <param name="Number">Its place among all matches of the plan, from 0.</param>
/// <param name="Scenario">Which scenario.</param>
/// <param name="Deadline">Which deadline.</param>
/// <param name="Seats">Which strategy sits as each party.</param>
/// <param name="Repetition">Which time, from 1.</param>
internal sealed record Match(int Number, int Scenario, int Deadline, int[] Seats, int Repetition)
{
    /// <summary>
    /// The seed of its talks: from the tournament's seed and what is played, so that it stays the same when other strategies or scenarios
    /// are added to a plan.
    /// </summary>
    public ulong Seed(TournamentPlan plan) => MatchSeed.Of(plan.Seed,
    [
        plan.Scenarios[Scenario].Name, plan.Deadlines[Deadline].Name, .. Seats.Select(s => plan.Strategies[s].Name), Repetition.ToString(CultureInfo.InvariantCulture),
    ]);
}

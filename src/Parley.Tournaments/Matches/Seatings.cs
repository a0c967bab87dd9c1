using Parley.Engine.Sampling;

namespace Parley.Tournaments;

/// <summary>The ways to seat a plan's strategies as the parties of a scenario.</summary>
internal static class Seatings
{
    /// <summary>How many seatings of a scenario with so many parties are played.</summary>
    public static long Count(TournamentPlan plan, int parties) => (long)Math.Min(All(plan, parties), plan.Pairings.AtMost);

    /// <summary>
    /// The seatings of a scenario, each strategy's index by party, in lexicographic order. Where there are more than
    /// <see cref="Pairings.AtMost"/>, so many different ones are drawn, each as likely as any other; the draw depends on the seed and on
    /// the scenario's name alone.
    /// </summary>
    public static IReadOnlyList<int[]> Of(TournamentPlan plan, PlannedScenario scenario)
    {
        var all = All(plan, scenario.Parties);
        return all <= plan.Pairings.AtMost ? Listed(plan, scenario.Parties) : Drawn(plan, scenario);
    }

    private static double All(TournamentPlan plan, int parties)
    {
        var all = 1.0;
        for (var p = 0; p < parties; p++) all *= plan.Pairings.SelfPlay ? plan.Strategies.Count : Math.Max(0, plan.Strategies.Count - p);
        return all;
    }

    private static List<int[]> Listed(TournamentPlan plan, int parties)
    {
        var listed = new List<int[]>();
        var seated = new int[parties];
        Seat(0);
        return listed;

        void Seat(int party)
        {
            if (party == parties)
            {
                listed.Add([.. seated]);
                return;
            }
            for (var s = 0; s < plan.Strategies.Count; s++)
            {
                if (!plan.Pairings.SelfPlay && Array.IndexOf(seated, s, 0, party) >= 0) continue;
                seated[party] = s;
                Seat(party + 1);
            }
        }
    }

    private static List<int[]> Drawn(TournamentPlan plan, PlannedScenario scenario)
    {
        var random = new RandomStream(MatchSeed.Of(plan.Seed, ["seatings", scenario.Name]));
        var order = Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
        var drawn = new SortedSet<int[]>(order);
        while (drawn.Count < plan.Pairings.AtMost) drawn.Add(One(plan, scenario.Parties, random));
        return [.. drawn];
    }

    private static int[] One(TournamentPlan plan, int parties, RandomStream random)
    {
        var seated = new int[parties];
        for (var p = 0; p < parties; p++)
        {
            // A strategy that sits already is drawn again, which keeps every seating of different ones equally likely.
            do seated[p] = random.NextInt(plan.Strategies.Count);
            while (!plan.Pairings.SelfPlay && Array.IndexOf(seated, seated[p], 0, p) >= 0);
        }
        return seated;
    }
}

using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

public sealed class MicroTests
{
    /// <summary>Two of them go through their orders in step, without a repetition, as long as both have something left.</summary>
    [Fact]
    public void Two_of_them_propose_exactly_their_ordered_packages()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var space = Scenarios.Additive(new Draws((ulong)seed), 2, 3, 4, 5);
            var trace = Talk(space, [new Micro(), new Micro()], 500);
            for (var p = 0; p < 2; p++)
            {
                var asked = Asked(trace, p);
                Assert.Equal(Packages.Utilities(trace.Book!.Scenario, p).Take(asked.Count), asked.Select(o => trace.Book.Utility(p, o)));
                Assert.Equal(asked.Count, asked.Distinct().Count());
            }
        }
    }

    /// <summary>Nobody who repeats one offer is conceded to: its best, and one step.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void One_that_stands_still_is_met_by_one_step_at_most(int parties)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var space = Scenarios.Additive(new Draws((ulong)seed), parties, 4, 4, 4);
            var trace = Talk(space, [.. Enumerable.Range(0, parties).Select(p => p == 0 ? (IStrategy)new Hardliner() : new Micro())], 100);
            for (var p = 1; p < parties; p++) Assert.InRange(Asked(trace, p).Distinct().Count(), 1, 2);
        }
    }

    /// <summary>With more parties, the one that has shown least sets the pace.</summary>
    [Fact]
    public void Steps_follow_the_slowest_of_the_others()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var trace = Talk(Scenarios.Additive(new Draws((ulong)seed), 3, 4, 4, 4), [new Micro(), new RandomWalker(0.8), new Boulware()], 60);
            HashSet<Offer>[] shown = [[], [], []];
            foreach (var entry in trace.Entries.Where(e => e.Kind == TraceKind.Propose))
            {
                if (entry.Party == 0)
                {
                    var least = Math.Min(shown[1].Count, shown[2].Count);
                    Assert.True(shown[0].Contains(entry.Offer) ? shown[0].Count > least : shown[0].Count <= least, $"seed {seed}, round {entry.Round}");
                }
                shown[entry.Party].Add(entry.Offer);
            }
        }
    }

    [Fact]
    public void It_takes_what_it_has_offered_or_would_offer_now()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(10), new Micro().Sit());
        seated.Propose(); // 10
        seated.Hear(seated.Offer(0));
        Assert.Equal(0.9, seated.Proposed(0.1, 1)); // one heard, one made: a step
        seated.Hear(seated.Offer(0), 0.2, 2);
        Assert.False(seated.Takes(seated.Offer(8), 0.2, 2)); // nothing new was shown: no further step
        Assert.True(seated.Takes(seated.Offer(9), 0.2, 2));
        seated.Hear(seated.Offer(8), 0.3, 3);
        Assert.True(seated.Takes(seated.Offer(8), 0.3, 3)); // two shown: 8 is next
        Assert.False(seated.Takes(seated.Offer(7), 0.3, 3));
    }

    private static List<Offer> Asked(Trace trace, int party) => [.. trace.Entries.Where(e => e.Party == party && e.Kind == TraceKind.Propose).Select(e => e.Offer)];

    private static Trace Talk(Deals.DealSpace space, IStrategy[] strategies, int rounds)
    {
        var trace = new Trace();
        new AlternatingOffers().Run(Scenario.Of(space), strategies, new() { Rounds = rounds }, 7, trace, TestContext.Current.CancellationToken);
        return trace;
    }
}

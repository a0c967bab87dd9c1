using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

public sealed class RoundRobinTests
{
    public static TheoryData<string> Names => StrategyCatalogTests.Names();

    /// <summary>Each strategy against every strategy, on random scenarios of two parties and more.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_forfeits_on_random_scenarios(string name)
    {
        var own = StrategyCatalog.BuiltIn.Find(name);
        for (var seed = 0; seed < 50; seed++)
        {
            var scenario = Scenarios.Random(seed);
            foreach (var entry in StrategyCatalog.BuiltIn.Entries)
            {
                var other = StrategyCatalog.BuiltIn.Find(entry.Name);
                var seats = Enumerable.Range(0, scenario.Parties).Select(p => p == seed % scenario.Parties ? own : other).ToList();
                var outcome = new AlternatingOffers().Run(scenario, seats, Scenarios.Rules(seed, scenario.Parties), (ulong)seed, cancel: TestContext.Current.CancellationToken);
                Assert.True(outcome.End != TalksEnd.Forfeit, $"{name} with {entry.Name}, seed {seed}: party {outcome.By}, {outcome.Reason}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_offered_or_taken_below_the_floor(string name)
    {
        var own = StrategyCatalog.BuiltIn.Find(name);
        for (var seed = 0; seed < 100; seed++)
        {
            var scenario = Scenarios.Random(seed);
            var trace = new Trace();
            new AlternatingOffers().Run(scenario, [.. Enumerable.Repeat(own, scenario.Parties)], Scenarios.Rules(seed, scenario.Parties), (ulong)seed, trace, TestContext.Current.CancellationToken);
            foreach (var entry in trace.Entries.Where(e => e.Kind is TraceKind.Propose or TraceKind.Accept))
                Assert.True(trace.Book!.Utility(entry.Party, entry.Offer) >= scenario.Floor(entry.Party), $"seed {seed}: {entry}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_talks(string name)
    {
        var own = StrategyCatalog.BuiltIn.Find(name);
        for (var seed = 0; seed < 20; seed++)
        {
            var (one, two) = (Talk(own, seed), Talk(own, seed));
            Assert.Equal(one.Entries, two.Entries);
        }
    }

    private static Trace Talk(IStrategy strategy, int seed)
    {
        var trace = new Trace();
        var scenario = Scenarios.Random(seed);
        new AlternatingOffers().Run(scenario, [.. Enumerable.Repeat(strategy, scenario.Parties)], Scenarios.Rules(seed, scenario.Parties), (ulong)seed, trace, TestContext.Current.CancellationToken);
        return trace;
    }
}

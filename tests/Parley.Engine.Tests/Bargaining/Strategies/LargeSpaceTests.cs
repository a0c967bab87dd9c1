using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Strategies in a space of 10^50 packages, of which nobody can look at more than a few.</summary>
public sealed class LargeSpaceTests
{
    private static readonly Scenario Large = Scenario.Of(Scenarios.Additive(new Draws(50), 2, [.. Enumerable.Repeat(10, 50)]) with { Floor = [20_000, 20_000] });

    private static readonly Scenario ThreeParties = Scenario.Of(Scenarios.Additive(new Draws(51), 3, [.. Enumerable.Repeat(10, 50)]));

    public static TheoryData<string> Names => StrategyCatalogTests.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_strategy_talks_and_stays_above_its_floor(string name)
    {
        foreach (var scenario in (Scenario[])[Large, ThreeParties])
        {
            foreach (var other in (IStrategy[])[StrategyCatalog.BuiltIn.Find(name), new Linear()])
            {
                var trace = new Trace();
                IStrategy[] seats = [.. Enumerable.Range(0, scenario.Parties).Select(p => p == 0 ? StrategyCatalog.BuiltIn.Find(name) : other)];
                var outcome = new AlternatingOffers().Run(scenario, seats, new() { Rounds = 40 }, 1, trace, TestContext.Current.CancellationToken);
                Assert.True(outcome.End is TalksEnd.Agreement or TalksEnd.Deadline, $"{name} with {other.Name}: {outcome.End}, {outcome.Reason}");
                foreach (var entry in trace.Entries.Where(e => e.Kind is TraceKind.Propose or TraceKind.Accept))
                    Assert.True(trace.Book!.Utility(entry.Party, entry.Offer) >= scenario.Floor(entry.Party));
            }
        }
    }
}

using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>No strategy fails where there is hardly anything to talk about, or nothing.</summary>
public sealed class DegenerateTests
{
    public static TheoryData<string> Names => StrategyCatalogTests.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_forfeits(string name)
    {
        foreach (var space in Spaces())
        {
            foreach (var rules in (TalksRules[])[new() { Rounds = 1 }, new() { Rounds = 25 }, new() { Rounds = 25, First = space.Parties - 1, Discount = [.. Enumerable.Repeat(0.3, space.Parties)] }])
            {
                foreach (var other in (IStrategy[])[StrategyCatalog.BuiltIn.Find(name), new Conceder(), new Hardliner()])
                {
                    IStrategy[] seats = [.. Enumerable.Range(0, space.Parties).Select(p => p == 0 ? StrategyCatalog.BuiltIn.Find(name) : other)];
                    var outcome = new AlternatingOffers().Run(Scenario.Of(space), seats, rules, 3, cancel: TestContext.Current.CancellationToken);
                    Assert.True(outcome.End != TalksEnd.Forfeit, $"{name} with {other.Name}: party {outcome.By}, {outcome.Reason}");
                }
            }
        }
    }

    /// <summary>The ends of all parameters' ranges.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_forfeits_at_the_ends_of_the_settings(string name)
    {
        var entry = StrategyCatalog.BuiltIn.Entries.Single(e => e.Name == name);
        foreach (var values in (double[][])[[.. entry.Parameters.Select(p => p.Least)], [.. entry.Parameters.Select(p => p.Most)]])
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var scenario = Scenarios.Random(seed);
                var outcome = new AlternatingOffers().Run(
                    scenario, [.. Enumerable.Repeat(entry.Make(values), scenario.Parties)], Scenarios.Rules(seed, scenario.Parties), (ulong)seed, cancel: TestContext.Current.CancellationToken);
                Assert.True(outcome.End != TalksEnd.Forfeit, $"{entry.Write(values)}, seed {seed}: {outcome.Reason}");
            }
        }
    }

    /// <summary>Every bidding, model and acceptance can be put together with every other.</summary>
    [Fact]
    public void Any_components_go_together()
    {
        foreach (var bidding in StrategyComponents.Bidding.Entries)
        {
            foreach (var model in StrategyComponents.Models.Entries)
            {
                foreach (var acceptance in StrategyComponents.Acceptance.Entries)
                {
                    var made = StrategyCatalog.BuiltIn.Find($"boa(bidding={bidding.Name}, model={model.Name}, acceptance={acceptance.Name})");
                    for (var seed = 0; seed < 2; seed++)
                    {
                        var scenario = Scenarios.Random(seed + 100);
                        var outcome = new AlternatingOffers().Run(scenario, [.. Enumerable.Repeat(made, scenario.Parties)], new() { Rounds = 30 }, (ulong)seed, cancel: TestContext.Current.CancellationToken);
                        Assert.True(outcome.End != TalksEnd.Forfeit, $"{made.Name}, seed {seed}: {outcome.Reason}");
                    }
                }
            }
        }
    }

    private static List<DealSpace> Spaces()
    {
        var pie = AlternatingOffersTests.Pie(10);
        var draws = new Draws(5);
        return
        [
            AlternatingOffersTests.Pie(0), // one package, worth nothing to anyone
            pie with { Options = [1], Points = [[[5]], [[5]]] }, // one package, worth something to both
            pie,
            pie with { Floor = [1000, 0] }, // a floor above everything
            pie with { Floor = [1000, 1000] },
            pie with { NoDeal = [1000, 1000], Floor = [1000, 1000] }, // no deal is better than any
            pie with { NoDeal = [10, 10], Floor = [10, 10] }, // no deal is as good as the best
            pie with { Points = [[new long[11]], [new long[11]]] }, // all the same
            pie with { Points = [[[.. Enumerable.Repeat(7L, 11)]], [[.. Enumerable.Repeat(7L, 11)]]] },
            pie with { Options = [2, 3], Points = [[[0, 5], [1, 2, 3]], [[5, 0], [3, 2, 1]]], AppliesWhen = [null, new Condition.OneOf(0, [1])] }, // an issue that may not arise
            Scenarios.Additive(draws, 6, 2, 3, 2), // six parties
            Scenarios.Additive(draws, 1, 3, 3), // nobody to talk to
        ];
    }
}

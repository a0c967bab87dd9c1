using Parley.Engine.Bargaining;
using Parley.Sample.Strategy;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>The sample of a strategy of one's own does what its page says.</summary>
public sealed class SampleStrategyTests
{
    [Fact]
    public void It_asks_for_the_middle_between_its_last_offer_and_the_best_it_heard()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100), new SplitTheDifference().Sit());
        Assert.Equal(1, seated.Proposed());
        seated.Hear(seated.Offer(20), 0.1, 1);
        Assert.Equal(0.6, seated.Proposed(0.1, 1));
        seated.Hear(seated.Offer(10), 0.2, 2);
        Assert.Equal(0.4, seated.Proposed(0.2, 2));
        Assert.False(seated.Takes(seated.Offer(29), 0.2, 2));
        Assert.True(seated.Takes(seated.Offer(31), 0.2, 2));
    }

    /// <summary>Found as programs find it: public, and made without arguments.</summary>
    [Fact]
    public void It_is_found_and_talks_by_its_name_with_anybody()
    {
        var found = typeof(SplitTheDifference).Assembly.GetExportedTypes().Where(t => typeof(IStrategy).IsAssignableFrom(t) && t.GetConstructor(Type.EmptyTypes) is not null);
        var strategy = Assert.IsAssignableFrom<IStrategy>(Activator.CreateInstance(Assert.Single(found)));
        var catalog = StrategyCatalog.BuiltIn.With([new(strategy.Name, "", [], _ => strategy)]);
        for (var seed = 0; seed < 50; seed++)
        {
            var scenario = Scenarios.Random(seed);
            foreach (var other in catalog.Entries)
            {
                IStrategy[] seats = [.. Enumerable.Range(0, scenario.Parties).Select(p => catalog.Find(p == 0 ? "split-the-difference" : other.Name))];
                var outcome = new AlternatingOffers().Run(scenario, seats, new() { Rounds = 20 }, (ulong)seed, cancel: TestContext.Current.CancellationToken);
                Assert.True(outcome.End != TalksEnd.Forfeit, $"{other.Name}, seed {seed}: {outcome.Reason}");
            }
        }
    }
}

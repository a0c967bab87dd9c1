using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

public sealed class TradeOffTests
{
    /// <summary>
    /// Without a model every issue counts the same, so the most similar package is the one that differs in the fewest issues. Held against a look at all packages, with the level kept
    /// apart from the strategy's own book-keeping.
    /// </summary>
    [Fact]
    public void It_keeps_its_level_while_it_comes_closer_and_then_gives_up_a_step()
    {
        var (kept, gaveUp) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var draws = new Draws((ulong)seed);
            var space = Scenarios.Additive(draws, 2, 3, 4, 3, 2);
            var scenario = Scenario.Of(space);
            var packages = Packages.Of(space);
            double Own(int[] package) => scenario.Utility(0, space.Value(package)[0]);
            var seated = new Seated(scenario, new BoaNegotiator(new TradeOffBidding(0.05), new AcNext()));
            var (level, closest) = (1.0, int.MinValue);
            Assert.Equal(1, seated.Proposed());
            for (var round = 1; round <= 30; round++)
            {
                var t = round / 30.0;
                var theirs = draws.Pick([.. packages]);
                seated.Hear(seated.Offer(theirs), t, round);
                int Closest(double at) => packages.Where(p => Own(p) >= at).Max(p => Enumerable.Range(0, 4).Count(i => p[i] == theirs[i]));
                var found = Closest(level);
                if (found <= closest)
                {
                    level = Math.Max(level - 0.05, Math.Min(1 - t, level));
                    found = Closest(level);
                    gaveUp++;
                }
                else kept++;
                var asked = seated.Book.Package(seated.Propose(t, round));
                Assert.True(Own(asked) >= level, $"seed {seed}, round {round}");
                Assert.Equal(found, Enumerable.Range(0, 4).Count(i => asked[i] == theirs[i]));
                closest = found;
            }
        }
        Assert.True(kept > 100 && gaveUp > 100);
    }

    /// <summary>With a model, what the other is thought to care about counts more.</summary>
    [Fact]
    public void Issues_count_by_the_models_weights()
    {
        var space = new Deals.DealSpace
        {
            Parties = 2,
            Options = [2, 2, 2],
            Points = [[[10, 0], [10, 0], [10, 0]], [[0, 1], [0, 1], [0, 9]]],
            Decimals = [0, 0],
            NoDeal = [0, 0],
            Floor = [0, 0],
        };
        var seated = new Seated(space, new BoaNegotiator(new TradeOffBidding(0.34), new AcNext(), () => new FrequencyModel()));
        seated.Propose();
        // The third issue never changes in what they offer, the first two do.
        seated.Hear(seated.Offer(0, 1, 1), 0.1, 1);
        seated.Hear(seated.Offer(1, 0, 1), 0.2, 2);
        seated.Hear(seated.Offer(0, 1, 1), 0.3, 3);
        seated.Hear(seated.Offer(1, 1, 1), 1, 4);
        seated.Propose(1, 4);
        seated.Hear(seated.Offer(1, 1, 1), 1, 5);
        Assert.Equal([0, 0, 1], seated.Book.Package(seated.Propose(1, 5)));
    }
}

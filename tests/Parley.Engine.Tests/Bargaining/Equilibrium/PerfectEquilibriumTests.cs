using Parley.Engine.Bargaining;
using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Bargaining;

public sealed class PerfectEquilibriumTests
{
    private static (double, double)[] Pie(int slices) => [.. Enumerable.Range(0, slices + 1).Select(k => (k / (double)slices, (slices - k) / (double)slices))];

    /// <summary>Rubinstein 1982: the opener gets (1 − δ2) / (1 − δ1·δ2).</summary>
    [Theory]
    [InlineData(0.9, 0.9, 0.5263157895)]
    [InlineData(0.5, 0.5, 0.6666666667)]
    [InlineData(0.9, 0.5, 0.9090909091)]
    [InlineData(0.5, 0.9, 0.1818181818)]
    public void Fine_pies_are_split_as_Rubinstein_says(double first, double second, double share)
    {
        const int slices = 200_000;
        var outcome = PerfectEquilibrium.Of(new OfferGame { Packages = Pie(slices), Rounds = 500, Discount = (first, second) });
        Assert.Equal((TalksEnd.Agreement, 0, 0), (outcome.End, outcome.Offer, outcome.By));
        Assert.Equal(share, outcome.Values.First, 5e-5);
        Assert.Equal(1, outcome.Values.First + outcome.Values.Second, 1e-9);
    }

    /// <summary>The second party opens: by symmetry it gets what the first would.</summary>
    [Fact]
    public void Whoever_opens_has_the_advantage()
    {
        var outcome = PerfectEquilibrium.Of(new OfferGame { Packages = Pie(200_000), Rounds = 500, Opens = 1, Discount = (0.9, 0.5) });
        Assert.Equal((1 - 0.9) / (1 - 0.45), outcome.Values.Second, 5e-5);
    }

    /// <summary>Binmore, Rubinstein and Wolinsky 1986, deal me out: an outside option counts only where it is better than what bargaining brings.</summary>
    [Theory]
    [InlineData(0.9, 0.45, 0.52631579)]
    [InlineData(0.9, 0.6, 0.4)]
    [InlineData(0.9, 0.0, 0.52631579)]
    public void An_outside_option_binds_or_does_not_matter(double delta, double outside, double share)
    {
        var outcome = PerfectEquilibrium.Of(new OfferGame { Packages = Pie(200_000), Rounds = 500, Discount = (delta, delta), Outside = (0, outside) });
        Assert.Equal(TalksEnd.Agreement, outcome.End);
        Assert.Equal(share, outcome.Values.First, 5e-5);
    }

    /// <summary>Binmore, Rubinstein and Wolinsky 1986: the risk of breakdown after a round works like a discount factor between rounds.</summary>
    [Fact]
    public void Risk_of_breakdown_is_impatience()
    {
        const double risk = 0.2;
        var outcome = PerfectEquilibrium.Of(new OfferGame { Packages = Pie(200_000), Rounds = 2_000, BreakdownRisk = risk });
        // No cost within a round: the second proposer has all of what is left after a rejection, (1 − risk)·x to come; x = 1 − (1 − (1 − risk)·x).
        Assert.Equal(TalksEnd.Agreement, outcome.End);
        Assert.Equal(0, outcome.Values.First, 2e-3);
        var both = PerfectEquilibrium.Of(new OfferGame { Packages = Pie(200_000), Rounds = 2_000, BreakdownRisk = risk, Breakdown = (0.3, 0.3) });
        Assert.Equal(0.3, both.Values.First, 2e-3);
    }

    [Fact]
    public void At_a_deadline_the_last_to_offer_takes_all()
    {
        var outcome = PerfectEquilibrium.Of(new OfferGame { Packages = Pie(10), Rounds = 1 });
        Assert.Equal((0, 1), outcome.Values);
        Assert.Equal((TalksEnd.Agreement, 0), (outcome.End, outcome.Offer));
    }

    [Fact]
    public void Nobody_waits_for_a_deal()
    {
        var random = new RandomStream(12);
        for (var k = 0; k < 1_000; k++)
        {
            var outcome = PerfectEquilibrium.Of(new OfferGame
            {
                Packages = [.. Enumerable.Range(0, 1 + random.NextInt(20)).Select(_ => (random.NextUnit(), random.NextUnit()))],
                Rounds = 1 + random.NextInt(20),
                Discount = (0.5 + (random.NextUnit() / 2), 0.5 + (random.NextUnit() / 2)),
                BreakdownRisk = random.NextUnit() / 2,
                DiscountPer = (DiscountPer)random.NextInt(2),
            });
            Assert.Equal((TalksEnd.Agreement, 0, 1.0), (outcome.End, outcome.Offer, outcome.Chance));
        }
    }

    [Fact]
    public void Nothing_to_agree_on_is_left_or_waited_out()
    {
        Assert.Equal(TalksEnd.Deadline, PerfectEquilibrium.Of(new OfferGame { Packages = [], Rounds = 3 }).End);
        var left = PerfectEquilibrium.Of(new OfferGame { Packages = [(0.1, 0.1)], Rounds = 3, Discount = (0.9, 0.9), Outside = (0.5, 0.5) });
        Assert.Equal((TalksEnd.Left, 0, 1), (left.End, left.Offer, left.By)); // the opener may as well offer nothing
        Assert.Equal((0.5, 0.5), left.Values);
    }

    [Fact]
    public void Tiny_games_are_played_out_to_the_same_end()
    {
        var random = new RandomStream(11);
        var ends = new HashSet<TalksEnd>();
        var waits = 0;
        for (var k = 0; k < 4_000; k++)
        {
            double Grid(int of) => random.NextInt(of + 1) / (double)of;
            var game = new OfferGame
            {
                Packages = [.. Enumerable.Range(0, random.NextInt(5)).Select(_ => (Grid(8), Grid(8)))],
                Rounds = 1 + random.NextInt(3),
                Opens = random.NextInt(2),
                Discount = (0.5 + (random.NextInt(5) / 8.0), 0.5 + (random.NextInt(5) / 8.0)),
                BreakdownRisk = random.NextInt(3) == 0 ? 0.25 : 0,
                Breakdown = (Grid(4) / 4, Grid(4) / 4),
                Outside = random.NextInt(2) == 0 ? (0, 0) : (Grid(8), Grid(8)),
            };
            var expected = GameTree.Solve(game);
            var actual = PerfectEquilibrium.Of(game);
            Assert.Equal((expected.End, expected.Package, expected.Offer, expected.By), (actual.End, actual.Package, actual.Offer, actual.By));
            Assert.Equal(expected.First, actual.Values.First, 1e-12);
            Assert.Equal(expected.Second, actual.Values.Second, 1e-12);
            Assert.Equal(expected.Chance, actual.Chance, 1e-12);
            ends.Add(actual.End);
            if (actual is { End: TalksEnd.Agreement, Offer: > 0 }) waits++;
        }
        Assert.Equal(3, ends.Count);
        Assert.True(waits > 0);
    }

    [Fact]
    public void Discounting_over_the_deadline_is_that_of_the_talks()
    {
        var game = new OfferGame { Packages = Pie(100), Rounds = 1, Discount = (0.8, 0.6), DiscountPer = DiscountPer.Deadline };
        Assert.Equal((0, 0.6), PerfectEquilibrium.Of(game).Values);
        // Within a round nothing is lost, so the second to offer is never pressed.
        Assert.Equal(0, PerfectEquilibrium.Of(game with { Rounds = 2 }).Values.First, 0.25);
    }

    [Fact]
    public void Talks_between_equals_are_benchmarked()
    {
        var scenario = Scenario.Of(AlternatingOffersTests.Pie(1_000));
        var outcome = PerfectEquilibrium.Of(scenario, new() { Rounds = 1_000, Discount = [0.9, 0.9], DiscountPer = DiscountPer.Offer });
        Assert.Equal(0.526, outcome.Values.First, 0.011);
        var point = scenario.AcceptableFrontier[outcome.Package];
        Assert.Equal(outcome.Values.First, scenario.Utility(0, point.Value[0]), 1e-12);
    }

    [Theory]
    [InlineData(0, 0, 0.9, 0)]
    [InlineData(5, 2, 0.9, 0)]
    [InlineData(5, 0, 0, 0)]
    [InlineData(5, 0, 0.9, 1)]
    public void Games_that_are_none_are_refused(int rounds, int opens, double discount, double risk) =>
        Assert.Throws<ArgumentException>(() => PerfectEquilibrium.Of(
            new OfferGame { Packages = Pie(2), Rounds = rounds, Opens = opens, Discount = (discount, 1), BreakdownRisk = risk }));
}

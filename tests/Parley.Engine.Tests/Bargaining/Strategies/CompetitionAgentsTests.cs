using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>The agents of the competitions against the formulas of their descriptions, written out a second time.</summary>
public sealed class CompetitionAgentsTests
{
    [Fact]
    public void AgentK_expects_and_asks_by_its_formulas()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var draws = new Draws((ulong)seed);
            var heard = Enumerable.Range(0, 1 + draws.Next(20)).Select(_ => draws.Next(101) / 100.0).ToList();
            var estimate = new AgentKEstimate(3);
            foreach (var u in heard) estimate.Add(u);
            var mean = heard.Average();
            var width = Math.Sqrt(12 * heard.Average(u => (u - mean) * (u - mean)));
            var most = Math.Min(mean + ((1 - mean) * width), 1);
            Assert.Equal(most, estimate.Most, 1e-6);
            for (var t = 0.0; t <= 1; t += 0.125)
            {
                var first = 1 - ((1 - most) * Math.Pow(t, 4 + (10 * mean) - (6 * mean)));
                var ratio = first == 1 ? 2 : Math.Min((width + 0.1) / (1 - first), 2);
                Assert.Equal(Math.Max((ratio * first) + 1 - ratio, most), estimate.Target(t, 0), 1e-6);
            }
        }
    }

    /// <summary>The limit as published, for each kind of discount factor; it falls, and both stages meet.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.95)]
    [InlineData(0.8)]
    [InlineData(0.4)]
    public void HardHeaded_is_held_up_by_its_limit(double discount)
    {
        var bidding = new HardHeadedBidding();
        _ = new Seated(AlternatingOffersTests.Pie(10), new BoaNegotiator(bidding, new AcLowest()), new() { Discount = [discount, 1] });
        var last = 1.0;
        for (var k = 0; k <= 100; k++)
        {
            var t = k / 100.0;
            const double min = 0.585;
            double expected;
            if (discount >= 0.9) expected = min + ((1 - (0.05 + (0.95 * Math.Pow(Math.Min(t / discount, 1), 20)))) * (1 - min));
            else if (t <= discount)
            {
                var step = min + ((1 - min) * discount);
                expected = step + ((1 - (0.05 + (0.95 * Math.Pow(t / discount, discount / 0.05)))) * (1 - step));
            }
            else expected = min + ((1 - (0.05 + (0.95 * Math.Pow((t - discount) / (1 - discount), 1 / 30.0)))) * (1 - min) * discount);
            Assert.Equal(expected, bidding.Limit(t), 1e-9);
            Assert.True(bidding.Limit(t) <= last);
            last = bidding.Limit(t);
        }
        Assert.Equal(0.585, last, 1e-9);
    }

    /// <summary>Its new offers come in slices that go down; of a slice, those best by the model come first; nothing is below the limit but what it was offered itself.</summary>
    [Fact]
    public void HardHeaded_goes_down_in_slices_and_not_past_its_limit()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var scenario = Scenario.Of(Scenarios.Additive(new Draws((ulong)seed), 2, 4, 4, 5));
            var bidding = new HardHeadedBidding();
            var seated = new Seated(scenario, new BoaNegotiator(bidding, new AcLowest(), () => new FrequencyModel()));
            var other = new Draws((ulong)seed + 99);
            var packages = Packages.Of(scenario.Space);
            var (made, heard, lowest) = (new HashSet<Offer>(), new HashSet<Offer>(), double.PositiveInfinity);
            for (var round = 0; round < 300; round++)
            {
                var t = round / 299.0;
                var offer = seated.Propose(t, round);
                var utility = seated.Seat.Utility(offer);
                Assert.True(utility >= bidding.Limit(t) - 1e-12 || made.Contains(offer) || heard.Contains(offer), $"seed {seed}, round {round}");
                if (made.Add(offer) && !heard.Contains(offer))
                {
                    Assert.True(utility < lowest + 0.01 + 1e-12, $"seed {seed}, round {round}");
                    lowest = Math.Min(lowest, utility);
                }
                var theirs = seated.Offer(other.Pick([.. packages]));
                seated.Hear(theirs, t, round);
                heard.Add(theirs);
            }
        }
    }

    /// <summary>Without a discount it does not wait for less; with one its threshold falls to the turning point and then keeps what is left of the discounted best.</summary>
    [Theory]
    [InlineData(0.9)]
    [InlineData(0.6)]
    [InlineData(0.3)]
    public void CuhkAgents_threshold_falls_as_far_as_waiting_costs(double discount)
    {
        var bidding = new CuhkBidding();
        _ = new Seated(AlternatingOffersTests.Pie(10), new BoaNegotiator(bidding, new AcBar()), new() { Discount = [discount, 1] });
        var beta = discount > 0.75 ? 1.8 : discount > 0.5 ? 1.5 : 1.2;
        var turning = 0.08 + (0.92 * Math.Pow(discount, beta));
        for (var k = 0; k <= 50; k++)
        {
            var t = k / 50.0;
            var expected = t <= turning
                ? 1 - ((1 - (discount / Math.Pow(discount, turning))) * Math.Pow(t / turning, 2))
                : discount / Math.Pow(discount, t);
            Assert.Equal(expected, bidding.Threshold(t), 1e-9);
            // Taken at t, it is worth as much as the best at the deadline or more.
            Assert.True(bidding.Threshold(t) * Math.Pow(discount, t) >= discount - 1e-9);
        }
    }

    [Fact]
    public void CuhkAgent_waits_where_waiting_costs_nothing_and_gives_in_at_last()
    {
        var seated = new Seated(AlternatingOffersTests.Pie(100), new CuhkAgent().Sit());
        for (var round = 0; round < 100; round++)
        {
            var asked = seated.Proposed(round / 99.0, round);
            if (round < 95) Assert.Equal(1, asked);
            else if (round < 98) Assert.InRange(asked, 0.85, 1);
            else Assert.Equal(0.3, asked); // the best that it was offered
            seated.Hear(seated.Offer(round == 50 ? 30 : 20), round / 99.0, round);
        }
    }

    /// <summary>At the stable share, giving in and holding out bring the same: what makes it an equilibrium of the last phase.</summary>
    [Fact]
    public void Atlas3_expects_what_leaves_it_indifferent()
    {
        foreach (var floor in (double[])[0, 0.1, 0.3])
        {
            foreach (var best in (double[])[0.31, 0.5, 0.9])
            {
                foreach (var discount in (double[])[1, 0.7])
                {
                    var (bothHold, heldWon, gaveIn) = (floor * discount, discount, best * discount);
                    var bothGive = (gaveIn + heldWon) / 2;
                    // q·bothHold + (1 − q)·heldWon = q·gaveIn + (1 − q)·bothGive.
                    var q = (heldWon - bothGive) / (heldWon - bothGive + gaveIn - bothHold);
                    Assert.Equal((q * bothHold) + ((1 - q) * heldWon), Atlas3Bidding.Expected(floor, best, discount), 1e-12);
                }
            }
        }
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    public void Atlas3_concedes_evenly_to_what_it_expects(double discount)
    {
        var bidding = new Atlas3Bidding();
        var seated = new Seated(AlternatingOffersTests.Pie(100), new BoaNegotiator(bidding, new AcBar()), new() { Discount = [discount, 1] });
        seated.Hear(seated.Offer(40));
        var expected = Atlas3Bidding.Expected(0, 0.4, discount);
        for (var k = 0; k <= 10; k++)
        {
            var (t, target) = (k / 10.0, expected / Math.Pow(discount, k / 10.0));
            Assert.Equal(discount == 1 ? target + ((1 - target) * (1 - t)) : Math.Max(1 - (t / discount), target), bidding.Threshold(t), 1e-9);
        }
        // In the very last turn it offers back the best it was offered.
        Assert.Equal(0.4, seated.Proposed(1, 99));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void PonPoko_stays_in_its_band(int band)
    {
        var seated = new Seated(AlternatingOffersTests.Pie(10_000), new PonPoko(band).Sit());
        for (var round = 0; round < 1000; round++)
        {
            var t = round / 999.0;
            var (s, z) = (Math.Abs(Math.Sin(40 * t)), Math.Abs(Math.Sin(20 * t)));
            var (low, high) = band switch
            {
                1 => (1 - (0.1 * t) - (0.1 * s), 1 - (0.1 * t)),
                2 => (1 - (0.22 * t), 1.0),
                3 => (1 - (0.1 * t) - (0.15 * z), 1 - (0.1 * t)),
                4 => (1 - ((t > 0.99 ? 0.3 : 0.1) * t), 1 - (0.05 * t)),
                _ => (1 - (0.21 * t * z), 1 - (0.15 * t * z)),
            };
            Assert.InRange(seated.Proposed(t, round), low - 1e-9, high + 1e-4 + 1e-9);
            var justBelow = seated.Offer((int)Math.Floor(((low - 1e-9) * 10_000) - 1));
            Assert.False(seated.Takes(justBelow, t, round));
            Assert.True(seated.Takes(seated.Offer((int)Math.Min(Math.Ceiling((low + 1e-9) * 10_000) + 1, 10_000)), t, round));
        }
    }

    [Fact]
    public void Sines_are_right()
    {
        for (var x = -100.0; x < 100; x += 0.0371) Assert.Equal(Math.Sin(x), PonPokoBidding.Sine(x), 1e-11);
    }

    /// <summary>Its own concession is the same share of its way to the Nash point as the others' of theirs.</summary>
    [Fact]
    public void NiceTitForTat_answers_in_kind()
    {
        // Without a model the Nash point is taken to be worth 0.7; scaled by 1.4 − 0.6·(1 − 0.2) = 0.92.
        const double nash = 0.7 * 0.92;
        var bidding = new NiceTitForTatBidding();
        var seated = new Seated(AlternatingOffersTests.Pie(1000), new BoaNegotiator(bidding, new AcCombi(0.98)));
        seated.Propose();
        foreach (var (best, t) in ((double, double)[])[(0.2, 0), (0.3, 0.1), (0.4, 0.2), (0.4, 0.3), (0.9, 0.5)])
        {
            seated.Hear(seated.Offer((int)(best * 1000)), t);
            var share = Math.Min((best - 0.2) / (nash - 0.2), 1);
            var target = 1 - (share * (1 - nash));
            target -= 0.1 * (target - nash); // the bonus without a discount: 0.5 − 0.4·1
            Assert.Equal(target, bidding.Target(new(1, t)), 1e-12);
        }
        Assert.Equal(nash, bidding.Target(new(99, 1)), 1e-12);
    }

    /// <summary>What it takes for the Nash point has nearly the largest product of its own and the modelled utility that any package has.</summary>
    [Fact]
    public void NiceTitForTat_finds_the_nash_point_of_its_model()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var scenario = Scenario.Of(Scenarios.Additive(new Draws((ulong)seed), 2, 4, 5, 4));
            var (bidding, model) = (new NiceTitForTatBidding(), new BayesianModel());
            var seated = new Seated(scenario, new BoaNegotiator(bidding, new AcCombi(0.98), () => model));
            var draws = new Draws((ulong)seed + 7);
            var packages = Packages.Of(scenario.Space).ConvertAll(p => seated.Offer(p));
            for (var k = 0; k < 3; k++) seated.Hear(draws.Pick([.. packages]), k / 10.0, k);
            var nash = bidding.Nash();
            double Product(Offer o) => seated.Seat.Utility(o) * model.Utility(o);
            Assert.True(packages.Where(o => seated.Seat.Utility(o) == nash).Max(Product) >= 0.95 * packages.Max(Product), $"seed {seed}");
        }
    }

    [Fact]
    public void NiceTitForTat_gives_nothing_to_one_that_gives_nothing_until_the_end()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var trace = new Trace();
            new AlternatingOffers().Run(Scenario.Of(Scenarios.Additive(new Draws((ulong)seed), 2, 4, 4, 4)), [new NiceTitForTat(), new Hardliner()], new(), (ulong)seed, trace, TestContext.Current.CancellationToken);
            foreach (var entry in trace.Entries.Where(e => e.Party == 0 && e.Kind == TraceKind.Propose && e.Time < 0.91))
                Assert.True(trace.Book!.Utility(0, entry.Offer) >= 0.98 * 0.95, $"seed {seed}, {entry}"); // 1 less a tenth of at most a half, and two hundredths
        }
    }
}

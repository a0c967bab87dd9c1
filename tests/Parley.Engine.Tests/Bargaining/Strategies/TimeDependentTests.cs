using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

public sealed class TimeDependentTests
{
    public static TheoryData<string, double, double> Curves => new()
    {
        { "boulware", 0.2, 0 }, { "boulware(e=0.05)", 0.05, 0 }, { "linear", 1, 0 }, { "conceder", 2, 0 }, { "conceder(e=10)", 10, 0 },
        { "boa(bidding=time-dependent(e=0.5, k=0.1))", 0.5, 0.1 },
    };

    /// <summary>Each offer is the package worth least at or above the published curve, found by looking at all packages.</summary>
    [Theory]
    [MemberData(nameof(Curves))]
    public void Offers_follow_the_curve(string name, double e, double k)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var scenario = Scenarios.Random(seed);
            var utilities = Packages.Utilities(scenario, 0);
            var seated = new Seated(scenario, StrategyCatalog.BuiltIn.Find(name).Sit());
            for (var round = 0; round <= 20; round++)
            {
                var (t, floor) = (round / 20.0, scenario.Floor(0));
                var offer = seated.Propose(t, round);
                if (utilities.Count == 0)
                {
                    Assert.True(offer.IsNone);
                    continue;
                }
                var target = floor + ((1 - floor) * (1 - (k + ((1 - k) * Math.Pow(t, 1 / e)))));
                var reached = utilities.Where(u => u >= target - 1e-12).DefaultIfEmpty(utilities[0]).Min();
                Assert.Equal(reached, seated.Seat.Utility(offer), 1e-12);
            }
        }
    }

    [Theory]
    [InlineData("boulware")]
    [InlineData("linear")]
    [InlineData("conceder")]
    [InlineData("resource")]
    [InlineData("hardliner")]
    public void A_monotone_one_never_asks_for_more_again(string name)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var scenario = Scenarios.Random(seed);
            var trace = new Trace();
            var strategy = StrategyCatalog.BuiltIn.Find(name);
            new AlternatingOffers().Run(scenario, [.. Enumerable.Range(0, scenario.Parties).Select(p => p == 0 ? strategy : new RandomWalker(0.9))], new() { Rounds = 60 }, (ulong)seed, trace, TestContext.Current.CancellationToken);
            var asked = trace.Entries.Where(e => e.Party == 0 && e.Kind == TraceKind.Propose).Select(e => trace.Book!.Utility(0, e.Offer)).ToList();
            Assert.Equal(asked.OrderDescending(), asked);
        }
    }

    [Fact]
    public void A_hardliner_asks_for_its_best_and_takes_nothing_less()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var scenario = Scenarios.Random(seed);
            var utilities = Packages.Utilities(scenario, 0);
            if (utilities.Count == 0) continue;
            var seated = new Seated(scenario, new Hardliner().Sit());
            Assert.Equal(utilities[0], seated.Proposed(0));
            Assert.Equal(utilities[0], seated.Proposed(1, 99));
            foreach (var package in Packages.Of(scenario.Space))
            {
                var offer = seated.Offer(package);
                Assert.Equal(seated.Seat.Utility(offer) >= utilities[0], seated.Takes(offer, 1, 99));
            }
        }
    }

    /// <summary>Patience by the published formula: e^(−μ·n²/length), with one and with two others.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Resources_run_out_by_the_formula(int parties)
    {
        var space = AlternatingOffersTests.Pie(30_000);
        if (parties == 3) space = space with { Parties = 3, Points = [space.Points[0], space.Points[1], space.Points[1]], Decimals = [0, 0, 0], NoDeal = [0, 0, 0], Floor = [0, 0, 0] };
        var seated = new Seated(space, new ResourceDependent(20, 0.1).Sit());
        var others = parties - 1;
        Assert.Equal(0.9, seated.Proposed(), 1e-4);
        for (var heard = 1; heard <= 100; heard++)
        {
            seated.Hear(seated.Offer(0), by: 1 + (heard % others));
            Assert.Equal(0.9 * (1 - Math.Exp(-20.0 * others * others / heard)), seated.Proposed(), 1e-4);
        }
    }
}

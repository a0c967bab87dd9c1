using Parley.Engine.Bargaining;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Bargaining;

public sealed class MonotonicConcessionTests
{
    private static readonly (long First, long Second)[] Zeuthen = [(20, 0), (18, 8), (16, 13), (14, 16), (12, 0), (8, 19), (0, 20)];

    /// <summary>The steps of a published rule on a made-up frontier: (10, 0), (9, 4), (8, 6.5), (7, 8), (6, 8.8), (4, 9.5), (0, 10).</summary>
    [Fact]
    public void Risk_limits_and_concessions_are_step_by_step_those_of_the_example()
    {
        (double, double)[] frontier = [(10, 0), (9, 4), (8, 6.5), (7, 8), (6, 8.8), (4, 9.5), (0, 10)];
        (int, int, double, double)[] steps =
            [(0, 6, 1, 1), (1, 6, 1, 0.6), (1, 5, 0.5556, 0.5789), (2, 5, 0.5, 0.3158), (2, 4, 0.25, 0.2614), (3, 4, 0.1429, 0.0909)];
        var trace = Talk(Space([.. frontier.Select(f => ((long)(f.Item1 * 10), (long)(f.Item2 * 10)))]), new(), out var outcome);
        var offers = trace.Entries.Select(e => trace.Book!.Options(e.Offer)[0]).Chunk(2).ToArray();
        Assert.Equal(steps.Length + 1, offers.Length);
        for (var k = 0; k < steps.Length; k++)
        {
            var (first, second, risk, otherRisk) = steps[k];
            Assert.Equal([(short)first, (short)second], offers[k]);
            Assert.Equal(risk, ZeuthenRisk.Limit(frontier[first].Item1, frontier[second].Item1, 0), 1e-4);
            Assert.Equal(otherRisk, ZeuthenRisk.Limit(frontier[second].Item2, frontier[first].Item2, 0), 1e-4);
        }
        Assert.Equal((TalksEnd.Agreement, 3), (outcome.End, outcome.Package![0]));
        Assert.Equal([0.7, 0.8], outcome.Utilities);
    }

    [Fact]
    public void Talks_end_at_the_largest_product()
    {
        var random = new RandomStream(21);
        var ties = 0;
        for (var k = 0; k < 2_000; k++)
        {
            // Few values: many equal products and several maxima; packages that nobody accepts or that are dominated are among them.
            var most = k % 2 == 0 ? 9 : 100_000;
            var space = Space([.. Enumerable.Range(0, 2 + random.NextInt(40)).Select(_ => ((long)random.NextInt(most), (long)random.NextInt(most)))]) with
            {
                NoDeal = [random.NextInt(most) / 3, random.NextInt(most) / 3],
            };
            space = space with { Floor = [space.NoDeal[0] + random.NextInt(1 + (most / 6)), space.NoDeal[1]] };
            var rules = new TalksRules { Rounds = 1 + random.NextInt(30), First = random.NextInt(2) };
            Talk(space, rules, out var outcome);
            var acceptable = Packages.Of(space).Select(p => space.Value(p)).Where(v => v[0] >= space.Floor[0] && v[1] >= space.Floor[1]).ToArray();
            if (acceptable.Length == 0)
            {
                Assert.Equal(TalksEnd.Deadline, outcome.End);
                continue;
            }
            long Product(long[] v) => (v[0] - space.NoDeal[0]) * (v[1] - space.NoDeal[1]);
            Assert.Equal(TalksEnd.Agreement, outcome.End);
            Assert.Equal(acceptable.Max(Product), Product(space.Value(outcome.Package)));
            ties += acceptable.Select(v => (v[0], v[1])).Distinct().Count(v => Product([v.Item1, v.Item2]) == acceptable.Max(Product)) > 1 ? 1 : 0;
        }
        Assert.True(ties > 20, $"{ties} with several maxima");
    }

    [Fact]
    public void The_smaller_risk_limit_concedes()
    {
        // What is compared are products in whole numbers; the definition is by limits.
        var random = new RandomStream(22);
        for (var k = 0; k < 5_000; k++)
        {
            var (a, b) = (1 + random.NextInt(50), 1 + random.NextInt(50));
            var (c, d) = (a + random.NextInt(50), b + random.NextInt(50)); // first: c from its own offer, a from the other's; second: d and b
            var space = Space([(c, b), (a, d)]);
            if (c == a || d == b) continue;
            var trace = Talk(space, new(), out _);
            var (first, second) = (ZeuthenRisk.Limit(c, a, 0), ZeuthenRisk.Limit(d, b, 0));
            var agreed = trace.Book!.Options(trace.Entries[^1].Offer)[0];
            if (Math.Abs(first - second) < 1e-12) continue;
            Assert.Equal(first < second ? 1 : 0, agreed);
        }
    }

    [Fact]
    public void It_is_for_two_who_both_consent()
    {
        var protocol = new MonotonicConcession();
        var three = Scenario.Of(LargeSpaces.Additive(3, 3, 3, 0));
        Assert.Contains("two parties", protocol.Objection(three), StringComparison.Ordinal);
        Assert.Throws<ScenarioException>(() => protocol.Run(three, [new Boulware(), new Boulware(), new Boulware()], new(), 1, cancel: TestContext.Current.CancellationToken));
        var quorum = Scenario.Of(Space(Zeuthen) with { Must = [true, false], AtLeast = 1 });
        Assert.NotNull(protocol.Objection(quorum));
        Assert.NotNull(new OwnConcessions().Objection(quorum));
    }

    [Fact]
    public void Offers_never_give_the_other_less_and_end_where_they_meet()
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var parties = 2 + (int)(seed % 3);
            var scenario = Scenario.Of(LargeSpaces.Additive(3, 5, parties, 0, most: 50, seed));
            IStrategy[] strategies = [.. Enumerable.Range(0, parties).Select(p => p == (int)(seed % 2) ? (IStrategy)new Erratic() : new Boulware(0.5 + (p / 4.0)))];
            var trace = new Trace();
            var outcome = new OwnConcessions().Run(scenario, strategies, new() { Rounds = 30 }, seed, trace, TestContext.Current.CancellationToken);
            var last = new Offer[parties];
            foreach (var entry in trace.Entries)
            {
                for (var p = 0; p < parties && !last[entry.Party].IsNone; p++)
                {
                    if (p != entry.Party)
                        Assert.True(trace.Book!.Utility(p, entry.Offer) >= trace.Book.Utility(p, last[entry.Party]));
                }
                last[entry.Party] = entry.Offer;
            }
            bool IsMeeting(Offer offer) => Enumerable.Range(0, parties).All(p => trace.Book!.Utility(p, offer) >= trace.Book.Utility(p, last[p]));
            Assert.Equal(outcome.End == TalksEnd.Agreement, last.Any(IsMeeting));
            if (outcome.End == TalksEnd.Agreement)
                Assert.Contains(last.Where(IsMeeting), o => trace.Book!.Package(o).AsSpan().SequenceEqual(outcome.Package));
        }
    }

    private static DealSpace Space((long First, long Second)[] packages) => new()
    {
        Parties = 2,
        Options = [packages.Length],
        Points = [[[.. packages.Select(p => p.First)]], [[.. packages.Select(p => p.Second)]]],
        Decimals = [0, 0],
        NoDeal = [0, 0],
        Floor = [0, 0],
    };

    private static Trace Talk(DealSpace space, TalksRules rules, out TalksOutcome outcome)
    {
        var trace = new Trace();
        outcome = new MonotonicConcession().Run(Scenario.Of(space), [new Boulware(), new Boulware()], rules, seed: 1, trace, TestContext.Current.CancellationToken);
        return trace;
    }

    private sealed class Erratic : Negotiator, IStrategy
    {
        public string Name => "erratic";

        public Negotiator Sit() => new Erratic();

        public override Offer Propose(in Turn turn) => Seat.Draw(0.3, 1);

        public override Answer Respond(in Turn turn, Offer offer) => Answer.Reject;
    }
}

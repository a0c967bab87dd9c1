using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>What holds whatever the strategies do: forfeits, who must accept, time, discounting, rules that make no sense.</summary>
public sealed class TalksSessionTests
{
    private static readonly DealSpace Three = LargeSpaces.Additive(2, 4, 3, 0, most: 30);

    [Fact]
    public void Whoever_throws_forfeits_wherever_it_throws()
    {
        static InvalidOperationException Bad() => new("bad\nday");
        Scripted[] bad =
        [
            new() { OnSit = () => throw Bad() },
            new() { OnSit = () => null! },
            new() { OnBegin = _ => throw Bad() },
            new() { OnPropose = (_, _) => throw Bad() },
            new() { OnRespond = (_, _, _) => throw Bad() },
            new() { OnObserve = (_, _, _) => throw Bad() },
            new() { OnObserve = (_, _, _) => throw new OperationCanceledException() },
            new() { OnPropose = (_, _) => new Offer2(1_000_000).Offer },
        ];
        foreach (var strategy in bad)
        {
            for (var party = 0; party < 3; party++)
            {
                IStrategy[] strategies = [new Scripted(), new Scripted(), new Scripted()];
                strategies[party] = strategy;
                var outcome = Run(Three, strategies);
                Assert.Equal((TalksEnd.Forfeit, party), (outcome.End, outcome.By));
                Assert.StartsWith("it threw ", outcome.Reason, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', outcome.Reason!);
                Assert.Equal([0, 0, 0], outcome.Utilities);
            }
        }
    }

    [Fact]
    public void Talks_that_are_stopped_are_nobodys_fault()
    {
        using var stop = new CancellationTokenSource();
        IStrategy[] strategies = [new Scripted { OnPropose = (seat, _) => { stop.Cancel(); return seat.Ranked(0); } }, new Scripted(), new Scripted()];
        Assert.Throws<OperationCanceledException>(() => new AlternatingOffers().Run(Scenario.Of(Three), strategies, new() { Rounds = 1_000 }, 1, cancel: stop.Token));
    }

    [Fact]
    public void A_package_that_cannot_be_offered_is_no_offer()
    {
        var space = Three with { Never = [new Condition.OneOf(0, [1])] };
        var written = new List<bool>();
        IStrategy[] strategies =
        [
            new Scripted
            {
                OnPropose = (seat, _) =>
                {
                    written.AddRange([seat.Write([0, 0]).IsNone, seat.Write([1, 0]).IsNone, seat.Write([0, 4]).IsNone, seat.Write([-1, 0]).IsNone, seat.Write([0]).IsNone, seat.Write([0, -2]).IsNone]);
                    return seat.Write([1, 0]);
                },
            },
            new Scripted(),
            new Scripted(),
        ];
        foreach (var listed in (int[])[1 << 17, 1])
        {
            written.Clear();
            var outcome = new AlternatingOffers().Run(Scenario.Of(space, listed), strategies, new(), 1, cancel: TestContext.Current.CancellationToken);
            Assert.Equal([false, true, true, true, true, true], written);
            Assert.Equal((TalksEnd.Left, 0), (outcome.End, outcome.By));
        }
    }

    /// <summary>Who must accept, how many must, who does: every combination of three parties against the definition.</summary>
    [Fact]
    public void Enough_must_accept()
    {
        for (var code = 0; code < 8 * 8 * 4 * 3; code++)
        {
            bool[] accepts = [(code & 1) > 0, (code & 2) > 0, (code & 4) > 0], must = [(code & 8) > 0, (code & 16) > 0, (code & 32) > 0];
            var (atLeast, first) = (code / 64 % 4, code / 256);
            IStrategy[] strategies = [.. Enumerable.Range(0, 3).Select(p => new Scripted { OnRespond = (_, _, _) => accepts[p] ? Answer.Accept : Answer.Reject })];
            foreach (var unanimous in (bool[])[true, false])
            {
                var space = unanimous ? Three : Three with { Must = must, AtLeast = atLeast };
                // One offer only: the proposer accepts what it proposes.
                var trace = new Trace();
                var outcome = new AlternatingOffers().Run(
                    Scenario.Of(space), strategies, new() { Rounds = 1, First = first }, 1, trace, TestContext.Current.CancellationToken);
                bool IsDeal(int proposer)
                {
                    var yes = Enumerable.Range(0, 3).Select(p => p == proposer || accepts[p]).ToArray();
                    return unanimous ? yes.All(y => y) : must.Zip(yes).All(m => !m.First || m.Second) && yes.Count(y => y) >= atLeast;
                }
                var by = Enumerable.Range(0, 3).Select(k => (first + k) % 3).Cast<int?>().FirstOrDefault(p => IsDeal(p!.Value));
                Assert.Equal(by is null ? TalksEnd.Deadline : TalksEnd.Agreement, outcome.End);
                if (by is { } proposer) Assert.Equal(proposer, trace.Entries.Last(e => e.Kind == TraceKind.Propose).Party);
            }
        }
    }

    [Fact]
    public void The_last_round_is_at_time_one_and_the_first_at_none()
    {
        var times = new List<double>();
        IStrategy[] strategies = [new Scripted { OnPropose = (seat, turn) => { times.Add(turn.Time); return seat.Ranked(0); } }, new Scripted(), new Scripted()];
        Assert.Equal(TalksEnd.Deadline, Run(Three, strategies, new() { Rounds = 5 }).End);
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], times);
        times.Clear();
        Run(Three, strategies, new() { Rounds = 1 });
        Assert.Equal([1], times);
        times.Clear();
        // 3 offers of 2 seconds a round, 20 seconds: the tenth offer is the last, in the fourth round.
        var outcome = Run(Three, strategies, new() { Rounds = 100, Seconds = 20, SecondsPerOffer = (2, 2) });
        Assert.Equal((TalksEnd.Deadline, 3, 10), (outcome.End, outcome.Round, outcome.Offers));
        Assert.Equal([0.1, 0.4, 0.7, 1], times.Select(t => Math.Round(t, 12)));
    }

    [Fact]
    public void Simulated_seconds_are_drawn_from_the_seed()
    {
        var rules = new TalksRules { Rounds = 1_000, Seconds = 60, SecondsPerOffer = (0.5, 3) };
        IStrategy[] strategies = [new Scripted(), new Scripted(), new Scripted()];
        var offers = Enumerable.Range(0, 40).Select(seed => Run(Three, strategies, rules, (ulong)seed).Offers).ToArray();
        Assert.Equal(offers, Enumerable.Range(0, 40).Select(seed => Run(Three, strategies, rules, (ulong)seed).Offers));
        Assert.All(offers, n => Assert.InRange(n, 20, 120));
        Assert.InRange(offers.Average(), 60 / 1.75 * 0.9, 60 / 1.75 * 1.1);
        Assert.True(offers.Distinct().Count() > 3);
    }

    [Fact]
    public void Talks_break_down_as_often_as_the_risk_says()
    {
        IStrategy[] strategies = [new Scripted(), new Scripted(), new Scripted()];
        const int runs = 4_000;
        var rounds = Enumerable.Range(0, runs).Select(seed => Run(Three, strategies, new() { Rounds = 100_000, BreakdownRisk = 0.2 }, (ulong)seed)).ToArray();
        Assert.All(rounds, o => Assert.Equal(TalksEnd.Breakdown, o.End));
        // The round of a breakdown is geometric: mean 4, deviation √20; five of them over 4,000 runs.
        Assert.Equal(4, rounds.Average(o => o.Round), 5 * Math.Sqrt(20.0 / runs));
    }

    [Fact]
    public void Utility_is_discounted_over_the_deadline_or_per_offer()
    {
        // The third party accepts in the third of five rounds what the first proposes: the seventh offer.
        IStrategy[] strategies =
        [
            new Scripted { OnRespond = (_, _, _) => Answer.Reject },
            new Scripted { OnRespond = (_, turn, _) => turn.Round == 2 ? Answer.Accept : Answer.Reject },
            new Scripted { OnRespond = (_, _, _) => Answer.Accept },
        ];
        var perDeadline = Run(Three, strategies, new() { Rounds = 5, Discount = [0.5, 1, 0.81] });
        Assert.Equal((TalksEnd.Agreement, 2, 0.5, 7, 2), (perDeadline.End, perDeadline.Round, perDeadline.Time, perDeadline.Offers, perDeadline.By));
        double[] factors = [Math.Sqrt(0.5), 1, 0.9];
        for (var p = 0; p < 3; p++) Assert.Equal(perDeadline.Utilities[p] * factors[p], perDeadline.Discounted[p], 1e-12);
        var perOffer = Run(Three, strategies, new() { Rounds = 5, Discount = [0.5, 1, 0.9], DiscountPer = DiscountPer.Offer });
        double[] powers = [Math.Pow(0.5, 6), 1, Math.Pow(0.9, 6)];
        for (var p = 0; p < 3; p++) Assert.Equal(perOffer.Utilities[p] * powers[p], perOffer.Discounted[p], 1e-12);
    }

    [Fact]
    public void Rules_that_make_no_sense_are_refused()
    {
        TalksRules[] wrong =
        [
            new() { Rounds = 0 }, new() { Seconds = 0 }, new() { Seconds = double.NaN }, new() { SecondsPerOffer = (2, 1) }, new() { SecondsPerOffer = (-1, 1) },
            new() { BreakdownRisk = 1 }, new() { BreakdownRisk = double.NaN }, new() { First = 3 }, new() { First = -1 },
            new() { Discount = [1, 1] }, new() { Discount = [1, 1, 0] }, new() { Discount = [1, 1, 1.1] }, new() { Discount = [1, 1, double.NaN] },
        ];
        IStrategy[] strategies = [new Scripted(), new Scripted(), new Scripted()];
        foreach (var rules in wrong)
        {
            Assert.NotNull(rules.Fault(3));
            foreach (var protocol in ProtocolCatalog.All.Where(p => p.Objection(Scenario.Of(Three)) is null))
                Assert.Throws<ArgumentException>(() => protocol.Run(Scenario.Of(Three), strategies, rules, 1, cancel: TestContext.Current.CancellationToken));
        }
        Assert.Null(new TalksRules().Fault(3));
        Assert.Throws<ArgumentException>(() => Run(Three, [new Scripted()]));
    }

    [Fact]
    public void Protocols_are_found_by_name()
    {
        Assert.Equal(ProtocolCatalog.All.Count, ProtocolCatalog.All.Select(p => p.Name).Distinct().Count());
        foreach (var protocol in ProtocolCatalog.All) Assert.Same(protocol, ProtocolCatalog.Find(protocol.Name));
        Assert.Null(ProtocolCatalog.Find("shouting"));
    }

    private static TalksOutcome Run(DealSpace space, IStrategy[] strategies, TalksRules? rules = null, ulong seed = 1) =>
        new AlternatingOffers().Run(Scenario.Of(space), strategies, rules ?? new(), seed, cancel: TestContext.Current.CancellationToken);

    // A handle of other talks, as nobody can make one: a place no book of these talks has.
    private readonly record struct Offer2(int Place)
    {
        public Offer Offer => System.Runtime.CompilerServices.Unsafe.BitCast<int, Offer>(Place + 1);
    }
}

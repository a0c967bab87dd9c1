using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>What holds of all talks: random scenarios, all protocols, all strategies that are known by name.</summary>
public sealed class TalksLaws
{
    private static readonly string[] Names = [.. StrategyCatalog.BuiltIn.Entries.Select(e => e.Name)];

    public static TheoryData<string> Protocols => [.. ProtocolCatalog.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Protocols))]
    public void Equal_seeds_give_equal_talks(string protocol) => ForEach(protocol, 60, (p, scenario, make, strategies, rules, seed, _) =>
    {
        var ((outcome, trace), (again, traceAgain)) = (Run(p, scenario, strategies, rules, seed), Run(p, make(scenario.Space), strategies, rules, seed));
        Same(outcome, again);
        Assert.Equal(Written(trace), Written(traceAgain));
    });

    [Theory, MemberData(nameof(Protocols))]
    public void A_trace_replays_to_the_same_end(string protocol) => ForEach(protocol, 120, (p, scenario, make, strategies, rules, seed, draws) =>
    {
        if (draws.Chance(0.4)) strategies[draws.Next(strategies.Length)] = Failing(draws);
        var (outcome, trace) = Run(p, scenario, strategies, rules, seed);
        var (again, traceAgain) = Run(p, scenario, [.. Replay.Of(trace)], rules, seed);
        Same(outcome, again);
        Assert.Equal(Written(trace), Written(traceAgain));
    });

    [Theory, MemberData(nameof(Protocols))]
    public void Nobody_proposes_or_accepts_less_than_its_floor(string protocol) => ForEach(protocol, 60, (p, scenario, make, strategies, rules, seed, _) =>
    {
        var (outcome, trace) = Run(p, scenario, strategies, rules, seed);
        // A vote for a mediator's text is no consent to it.
        foreach (var entry in trace.Entries)
        {
            if (entry.Party >= 0 && entry.Kind == TraceKind.Propose) Assert.True(trace.Book!.Utility(entry.Party, entry.Offer) >= scenario.Floor(entry.Party));
        }
        if (outcome.End != TalksEnd.Agreement || scenario.Space.Must is not null) return;
        for (var q = 0; q < scenario.Parties; q++)
        {
            Assert.True(outcome.Utilities[q] >= scenario.Floor(q));
            Assert.Equal(scenario.Utility(q, scenario.Space.Value(outcome.Package)[q]), outcome.Utilities[q]);
        }
        Assert.True(scenario.Space.IsFeasible(outcome.Package));
    });

    [Theory, MemberData(nameof(Protocols))]
    public void A_partys_own_scale_does_not_matter(string protocol) => ForEach(protocol, 60, (p, scenario, make, strategies, rules, seed, draws) =>
    {
        var party = draws.Next(scenario.Parties);
        // By a power of two, utilities are the same to the last bit.
        var scaled = make(Rewriting.Scaled(scenario.Space, party, 4));
        var ((outcome, trace), (again, traceAgain)) = (Run(p, scenario, strategies, rules, seed), Run(p, scaled, strategies, rules, seed));
        Same(outcome, again);
        Assert.Equal(Written(trace), Written(traceAgain));
    });

    /// <summary>Strategies that draw nothing: who is called first, second or third cannot matter, if the same ones speak in the same order.</summary>
    [Theory]
    [InlineData("alternating-offers")]
    [InlineData("own-concessions")]
    [InlineData("monotonic-concession")]
    public void Turning_the_table_round_changes_nothing(string protocol) => ForEach(protocol, 60, (p, scenario, make, _, rules, seed, draws) =>
    {
        var parties = scenario.Parties;
        var turn = parties == 1 ? 0 : 1 + draws.Next(parties - 1);
        int[] order = [.. Enumerable.Range(0, parties).Select(q => (q + turn) % parties)];
        IStrategy[] strategies = [.. Enumerable.Range(0, parties).Select(q => new Boulware(0.2 + (q / 4.0)))];
        rules = rules with { BreakdownRisk = 0 };
        var (outcome, _) = Run(p, scenario, strategies, rules, seed);
        var (turned, _) = Run(p, make(Rewriting.WithParties(scenario.Space, order)), [.. order.Select(q => strategies[q])],
            rules with { First = Array.IndexOf(order, rules.First), Discount = rules.Discount is { } d ? [.. order.Select(q => d[q])] : null }, seed);
        // Whichever of several offers all agree on is drawn; and equal packages are told apart by the order of parties nowhere else.
        if (protocol == "own-concessions" && outcome.End == TalksEnd.Agreement)
        {
            Assert.Equal((outcome.End, outcome.Round), (turned.End, turned.Round));
            return;
        }
        Assert.Equal((outcome.End, outcome.Round, outcome.Offers), (turned.End, turned.Round, turned.Offers));
        for (var q = 0; q < parties; q++) Assert.Equal(outcome.Utilities[order[q]], turned.Utilities[q]);
    });

    private static void ForEach(string name, int count, Action<IProtocol, Scenario, Func<DealSpace, Scenario>, IStrategy[], TalksRules, ulong, Draws> holds)
    {
        var protocol = ProtocolCatalog.Find(name)!;
        var tried = 0;
        for (var seed = 0; tried < count && seed < 40 * count; seed++)
        {
            var draws = new Draws((ulong)seed);
            var space = RandomSpace.Draw(draws.Pick(Enum.GetValues<Family>()), seed) with { Ordinal = null };
            var listed = draws.Pick(1 << 17, 1);
            Scenario Make(DealSpace of) => Scenario.Of(of, listed, rungs: 64);
            Scenario scenario;
            try
            {
                scenario = Make(space);
            }
            catch (ScenarioException)
            {
                continue;
            }
            if (space.Parties < 2 || protocol.Objection(scenario) is not null) continue;
            tried++;
            IStrategy[] strategies = [.. Enumerable.Range(0, space.Parties).Select(_ => StrategyCatalog.BuiltIn.Find(draws.Pick(Names)))];
            var rules = new TalksRules
            {
                Rounds = draws.Pick(1, 2, 5, 20, 50),
                Seconds = draws.Chance(0.3) ? 40 : null,
                SecondsPerOffer = (0.5, 2),
                BreakdownRisk = draws.Pick(0, 0, 0.05),
                Discount = draws.Chance(0.5) ? [.. Enumerable.Range(0, space.Parties).Select(_ => draws.Pick(1, 0.9, 0.5))] : null,
                DiscountPer = draws.Pick(Enum.GetValues<DiscountPer>()),
                First = draws.Next(space.Parties),
            };
            try
            {
                holds(protocol, scenario, Make, strategies, rules, (ulong)seed, draws);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}, {string.Join(", ", strategies.Select(s => s.Name))}: {e.Message}", e);
            }
        }
        Assert.Equal(count, tried);
    }

    private static (TalksOutcome Outcome, Trace Trace) Run(IProtocol protocol, Scenario scenario, IStrategy[] strategies, TalksRules rules, ulong seed)
    {
        var trace = new Trace();
        var outcome = protocol.Run(scenario, strategies, rules, seed, trace, TestContext.Current.CancellationToken);
        Assert.Same(outcome, trace.Outcome);
        return (outcome, trace);
    }

    // Throws, or leaves, sooner or later and anywhere.
    private static Scripted Failing(Draws draws)
    {
        var (left, leaves) = (draws.Pick(0, 1, 2, 5, 20), draws.Chance(0.3));
        void Step()
        {
            if (left-- <= 0) throw new InvalidOperationException("enough");
        }
        var where = draws.Next(4);
        return new()
        {
            OnSit = where == 0 && left == 0 ? () => throw new InvalidOperationException("no") : null,
            OnBegin = where == 1 && left == 0 ? _ => throw new InvalidOperationException("no") : null,
            OnPropose = (seat, _) =>
            {
                if (where != 3) Step();
                return leaves && left == 0 ? Offer.None : seat.Ranked(0);
            },
            OnRespond = (_, _, _) =>
            {
                if (where != 3) Step();
                return leaves && left == 0 ? Answer.Leave : Answer.Reject;
            },
            OnObserve = (_, _, _) =>
            {
                if (where == 3) Step();
            },
            OnPrefers = (_, _, _) =>
            {
                Step();
                return true;
            },
        };
    }

    private static void Same(TalksOutcome a, TalksOutcome b)
    {
        Assert.Equal((a.End, a.Round, a.Time, a.Offers, a.By), (b.End, b.Round, b.Time, b.Offers, b.By));
        Assert.Equal(a.Package, b.Package);
        Assert.Equal(a.Utilities, b.Utilities);
        Assert.Equal(a.Discounted, b.Discounted);
    }

    private static string Written(Trace trace) => string.Join('\n', trace.Entries.Select(e =>
        FormattableString.Invariant($"{e.Round} {e.Time:R} {e.Party} {e.Kind} {(e.Offer.IsNone ? "" : string.Join(' ', trace.Book!.Package(e.Offer)))}")));
}

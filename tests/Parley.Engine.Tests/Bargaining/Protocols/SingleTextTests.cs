using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

public sealed class SingleTextTests
{
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(5, 0)]
    [InlineData(2, 0.1)]
    [InlineData(3, 0.1)]
    public void A_text_stands_when_all_prefer_it_and_is_signed_by_all(int parties, double temperature)
    {
        var (signed, changes, warm, expected, variance) = (0, 0, 0.0, 0.0, 0.0);
        for (var seed = 0UL; seed < 60; seed++)
        {
            var scenario = Scenario.Of(LargeSpaces.Additive(4, 4, parties, 0, most: 40, seed) with { Never = [new Condition.All([new Condition.OneOf(0, [0]), new Condition.OneOf(1, [1])])] });
            var (trace, votes, last) = (new Trace(), new List<(Offer Proposed, Offer Standing, double Time)>(), default(Offer));
            var strategies = Enumerable.Range(0, parties).Select(p => new Scripted
            {
                OnVote = (turn, proposed, standing) =>
                {
                    if (p == 0) votes.Add((proposed, standing, turn.Time));
                },
                OnRespond = (seat, _, offer) =>
                {
                    last = offer;
                    return seat.Utility(offer) >= 0.3 ? Answer.Accept : Answer.Reject;
                },
            }).ToArray();
            var outcome = new SingleText { Temperature = temperature, TextsPerParty = 4 }.Run(
                scenario, strategies, new() { Rounds = 20 }, seed, trace, TestContext.Current.CancellationToken);
            var book = trace.Book!;
            Assert.Equal((-1, trace.Entries[0].Offer), (trace.Entries[0].Party, votes[0].Standing));
            for (var k = 0; k < votes.Count; k++)
            {
                var (proposed, standing, time) = votes[k];
                Assert.InRange(book.Options(proposed).ToArray().Zip(book.Options(standing).ToArray()).Count(o => o.First != o.Second), 1, 2);
                var losses = Enumerable.Range(0, parties).Select(p => Math.Max(0, book.Utility(p, standing) - book.Utility(p, proposed))).ToArray();
                var after = k + 1 < votes.Count ? votes[k + 1].Standing : last;
                Assert.True(after == proposed || after == standing);
                var chance = losses.All(l => l == 0) ? 1 : temperature == 0 || time == 1 ? 0 : losses.Aggregate(1.0, (c, l) => c * Math.Exp(-l / (temperature * (1 - time))));
                if (chance is 0 or 1) Assert.Equal(chance == 1, after == proposed);
                warm += chance is 0 or 1 || after != proposed ? 0 : 1;
                (expected, variance) = (expected + (chance == 1 ? 0 : chance), variance + (chance * (1 - chance)));
                changes += after == proposed ? 1 : 0;
            }
            Assert.Equal(Enumerable.Range(0, parties).All(p => book.Utility(p, last) >= 0.3) ? TalksEnd.Agreement : TalksEnd.Deadline, outcome.End);
            if (outcome.End == TalksEnd.Agreement) Assert.Equal(book.Package(last), outcome.Package);
            signed += outcome.End == TalksEnd.Agreement ? 1 : 0;
        }
        Assert.True(signed > 0 && changes > 0);
        // Votes against count as votes for as often as they are to.
        Assert.InRange(warm, expected - (5 * Math.Sqrt(variance)), expected + (5 * Math.Sqrt(variance)));
        Assert.Equal(temperature > 0, warm > 50);
    }

    [Fact]
    public void Climbing_from_any_text_never_costs_anybody()
    {
        for (var seed = 0UL; seed < 2; seed++)
        {
            var scenario = Scenario.Of(LargeSpaces.Additive(50, 10, 3, 0, seed: seed));
            var trace = new Trace();
            var outcome = new SingleText().Run(
                scenario, [.. Enumerable.Range(0, 3).Select(_ => new Scripted { OnRespond = (_, _, _) => Answer.Accept })], new() { Rounds = 30 }, seed, trace, TestContext.Current.CancellationToken);
            Assert.Equal(TalksEnd.Agreement, outcome.End);
            for (var p = 0; p < 3; p++) Assert.True(outcome.Utilities[p] >= trace.Book!.Utility(p, trace.Entries[0].Offer));
            Assert.Equal(1 + (30 * 30), outcome.Offers);
        }
    }

    [Fact]
    public void A_quorum_is_enough_to_change_and_to_sign()
    {
        var space = LargeSpaces.Additive(4, 4, 3, 0, most: 40) with { Must = [true, false, false], AtLeast = 2 };
        IStrategy[] strategies =
        [
            new Scripted { OnRespond = (_, _, _) => Answer.Accept },
            new Scripted { OnRespond = (_, _, _) => Answer.Accept },
            new Scripted { OnRespond = (_, _, _) => Answer.Reject, OnPrefers = (_, _, _) => false },
        ];
        var outcome = new SingleText().Run(Scenario.Of(space), strategies, new(), 1, cancel: TestContext.Current.CancellationToken);
        Assert.Equal((TalksEnd.Agreement, 1), (outcome.End, outcome.By));
        var refused = new SingleText().Run(Scenario.Of(space with { AtLeast = 3 }), strategies, new(), 1, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(TalksEnd.Deadline, refused.End);
    }

    [Fact]
    public void Issues_that_only_sometimes_arise_are_drafted_with_what_they_hang_on()
    {
        var space = LargeSpaces.Additive(4, 3, 2, 0, most: 40) with { AppliesWhen = [null, new Condition.OneOf(0, [1, 2]), new Condition.OneOf(1, [2]), null] };
        var trace = new Trace();
        new SingleText().Run(Scenario.Of(space), [new Boulware(), new Boulware()], new(), 1, trace, TestContext.Current.CancellationToken);
        var texts = trace.Entries.Where(e => e.Party == -1).Select(e => trace.Book!.Package(e.Offer)).ToArray();
        Assert.All(texts, t => Assert.True(space.IsFeasible(t)));
        Assert.Contains(texts, t => t[2] >= 0);
        Assert.Contains(texts, t => t[1] < 0);
    }
}

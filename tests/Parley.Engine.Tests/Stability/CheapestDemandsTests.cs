using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>The search behind the smallest change, on conflicts made so that their demands are any that one likes.</summary>
public sealed class CheapestDemandsTests
{
    /// <summary>
    /// State 0 is left by the first to any of the temptations; there the second can go to some of the replies, from which the first
    /// can escape to some of the refuges; the first prefers all of these to state 0.
    /// </summary>
    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Agrees_with_trying_every_set(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var draws = new Draws((ulong)seed);
            var symmetric = draws.Chance(0.6);
            var (temptations, replies, refuges) = (2 + draws.Next(3), 2 + draws.Next(4), symmetric ? draws.Next(5) : 0);
            var density = draws.Pick(0.3, 0.5, 0.7);
            var states = 1 + temptations + replies + refuges;
            int[] temptation = [.. Enumerable.Range(1, temptations)];
            int[] reply = [.. Enumerable.Range(1 + temptations, replies)];
            int[] refuge = [.. Enumerable.Range(1 + temptations + replies, refuges)];
            (int, int)[] answers = [.. from t in temptation from r in reply where draws.Chance(density) select (t, r)];
            (int, int)[] escapes = [.. from r in reply from v in refuge where draws.Chance(density) select (r, v)];
            long[] values = [0, .. Enumerable.Range(1, states - 1).Select(_ => draws.Next(1, draws.Pick(1, 3, 100)))];
            var conflict = new Conflict
            {
                States = states,
                Moves = [MoveTable.FromMoves(states, [.. temptation.Select(t => (0, t)), .. escapes]), MoveTable.FromMoves(states, answers)],
                Rank = [[.. values.Select(v => (int)v)], new int[states]],
            };
            int[][] demands =
            [
                .. temptation.Select(t => (int[])
                [
                    1 << (t - 1),
                    .. answers.Where(a => a.Item1 == t).Select(a => escapes.Where(e => e.Item1 == a.Item2).Aggregate(1 << (a.Item2 - 1), (way, e) => way | (1 << (e.Item2 - 1)))),
                ]),
            ];
            var change = InverseAnalysis.SmallestChange(
                conflict, 0, 0, symmetric ? Concept.SymmetricMetarational : Concept.GeneralMetarational, values);
            Assert.True(change.Exact);
            Assert.Equal(NaiveDemands.Cheapest(demands, values[1..]), (change.Demoted.Length, change.Fall.Sum()));
        }
    }

    /// <summary>A hard one: many temptations that share few replies. It must end, and say how far it got.</summary>
    [Fact]
    public void A_search_too_long_ends_and_says_what_is_proven()
    {
        const int Temptations = 120;
        const int Replies = 90;
        const int States = 1 + Temptations + Replies;
        var draws = new Draws(7);
        var conflict = new Conflict
        {
            States = States,
            Moves =
            [
                MoveTable.FromMoves(States, Enumerable.Range(1, Temptations).Select(t => (0, t))),
                MoveTable.FromMoves(States, Enumerable.Range(1, Temptations).SelectMany(t => Enumerable.Range(0, 5).Select(_ => (t, 1 + Temptations + draws.Next(Replies))))),
            ],
            Rank = [[0, .. Enumerable.Range(1, States - 1)], new int[States]],
        };
        var change = InverseAnalysis.SmallestChange(conflict, 0, 0, Concept.GeneralMetarational, steps: 1_000_000);
        Assert.False(change.Exact);
        Assert.InRange(change.AtLeast, 1, change.Demoted.Length - 1);
        Assert.True(GraphModel.Analyze(conflict with { Rank = [change.Rank, conflict.Rank[1]] }, TestContext.Current.CancellationToken).IsStable(Concept.GeneralMetarational, 0, 0));
    }

    /// <summary>Thousands of ways, more than are compared with each other: eight temptations, every reply with two refuges.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_very_many_ways_the_least_is_still_bounded(bool apart)
    {
        const int Replies = 2_500;
        const int Refuges = 60;
        const int States = 1 + 8 + (2 * Replies) + Refuges;
        var draws = new Draws(3);
        (int A, int B)[] refuge = [.. Enumerable.Range(0, 2 * Replies).Select(_ => draws.Order(Refuges)).Select(o => (o[0], o[1]))];
        // Apart: each half of the replies answers one half of the temptations.
        var answers = from t in Enumerable.Range(0, 8)
                      from r in Enumerable.Range(0, 2 * Replies)
                      where !apart || t < 4 == r < Replies
                      select (1 + t, 9 + r);
        var escapes = from r in Enumerable.Range(0, 2 * Replies)
                      from v in new[] { refuge[r].A, refuge[r].B }
                      select (9 + r, 9 + (2 * Replies) + v);
        var conflict = new Conflict
        {
            States = States,
            Moves = [MoveTable.FromMoves(States, [.. Enumerable.Range(1, 8).Select(t => (0, t)), .. escapes]), MoveTable.FromMoves(States, answers)],
            Rank = [[0, .. Enumerable.Repeat(1, States - 1)], new int[States]],
        };
        static (int, int) Pair((int A, int B) r) => (Math.Min(r.A, r.B), Math.Max(r.A, r.B));
        Assert.NotEmpty(refuge[..Replies].Select(Pair).Intersect(refuge[Replies..].Select(Pair)));
        // One reply and its refuges; or one of each half with the same two refuges.
        var fewest = apart ? 4 : 3;
        var change = InverseAnalysis.SmallestChange(conflict, 0, 0, Concept.SymmetricMetarational);
        Assert.InRange(fewest, change.AtLeast, change.Demoted.Length);
        Assert.True(change.AtLeast >= 3);
        Assert.Equal(change.Exact, change.Demoted.Length == fewest);
        Assert.True(GraphModel.Analyze(conflict with { Rank = [change.Rank, conflict.Rank[1]] }, TestContext.Current.CancellationToken).IsStable(Concept.SymmetricMetarational, 0, 0));
    }
}

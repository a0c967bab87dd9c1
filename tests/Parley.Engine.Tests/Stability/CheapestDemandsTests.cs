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
}

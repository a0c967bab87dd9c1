using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

public sealed class CoalitionsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly (Concept Concept, Func<OracleConflict, int[], int, bool> Holds)[] Definitions =
    [
        (Concept.Nash, NaiveCoalitions.Nash),
        (Concept.GeneralMetarational, NaiveCoalitions.GeneralMetarational),
        (Concept.SymmetricMetarational, NaiveCoalitions.SymmetricMetarational),
        (Concept.Sequential, NaiveCoalitions.Sequential),
        (Concept.SymmetricSequential, NaiveCoalitions.SymmetricSequential),
    ];

    [Theory, MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void Agrees_with_the_definitions(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var (told, plain) = RandomConflict.From(new((ulong)seed));
            var stable = Coalitions.Analyze(told, told.DecisionMakers, cancel: Cancel);
            Assert.Equal((1 << told.DecisionMakers) - 1, stable.Coalitions.Distinct().Count());
            foreach (var (concept, holds) in Definitions)
            {
                for (var s = 0; s < plain.States; s++)
                {
                    var universal = true;
                    for (var c = 0; c < stable.Coalitions.Length; c++)
                    {
                        var expected = holds(plain, stable.Coalitions[c], s);
                        universal &= expected;
                        Assert.True(expected == stable.IsStable(concept, c, s), $"seed {seed}: {concept} of {string.Join(", ", stable.Coalitions[c])} at {s} should be {expected}");
                        if (seed % 4 == 0) IsShortestWayOut(plain, stable.Coalitions[c], s, expected, stable.Break(concept, c, s));
                    }
                    Assert.Equal(universal, stable.IsUniversallyStable(concept, s));
                    Assert.Equal(universal, stable.FirstBreak(concept, s) is null);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void A_coalition_of_one_is_its_member(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var told = RandomConflict.From(new((ulong)seed)).Told;
            var alone = Coalitions.Analyze(told, 1, cancel: Cancel);
            var each = GraphModel.Analyze(told, TestContext.Current.CancellationToken);
            foreach (var concept in Enum.GetValues<Concept>())
            {
                for (var i = 0; i < told.DecisionMakers; i++)
                {
                    Assert.Equal([i], alone.Coalitions[i]);
                    Assert.Equal(each.Stable(concept, i), Enumerable.Range(0, told.States).Where(s => alone.IsStable(concept, i, s)));
                }
                Assert.Equal(each.Equilibria(concept), alone.UniversallyStable(concept));
            }
        }
    }

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void The_order_of_states_and_of_decision_makers_does_not_matter(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var draws = new Draws((ulong)seed);
            var (told, plain) = RandomConflict.From(draws);
            var (states, people) = (draws.Order(told.States), draws.Order(told.DecisionMakers));
            var before = Coalitions.Analyze(told, told.DecisionMakers, cancel: Cancel);
            var after = Coalitions.Analyze(RandomConflict.Reordered(plain, states, people), told.DecisionMakers, cancel: Cancel);
            for (var c = 0; c < before.Coalitions.Length; c++)
            {
                int[] same = [.. before.Coalitions[c].Select(m => people[m]).Order()];
                var other = Array.FindIndex(after.Coalitions, a => a.SequenceEqual(same));
                foreach (var concept in Enum.GetValues<Concept>())
                    for (var s = 0; s < told.States; s++)
                        Assert.Equal(before.IsStable(concept, c, s), after.IsStable(concept, other, states[s]));
            }
        }
    }

    /// <summary>Past 64 states, with few or many different sets of states to reach; a sample of them, as the definitions are slow.</summary>
    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.3, 1)]
    [InlineData(1.0, 1)]
    [InlineData(null, 20)]
    public void Agrees_with_the_definitions_in_larger_conflicts(double? oneWay, ulong last)
    {
        for (ulong seed = 0; seed <= last; seed++)
        {
            var draws = new Draws(seed);
            var plain = oneWay is { } share ? RandomConflict.Switches(draws, people: 3, switches: 7, share) : RandomConflict.Sparse(draws, people: 3, states: 70);
            int[] inPlace = [.. Enumerable.Range(0, plain.States)];
            var told = RandomConflict.Reordered(plain, inPlace, [0, 1, 2]);
            var stable = Coalitions.Analyze(told, 3, cancel: Cancel);
            foreach (var (concept, holds) in Definitions)
            {
                for (var c = 0; c < stable.Coalitions.Length; c++)
                {
                    foreach (var s in draws.Order(plain.States).Take(oneWay is null ? 70 : 8))
                        Assert.Equal(holds(plain, stable.Coalitions[c], s), stable.IsStable(concept, c, s));
                }
            }
        }
    }

    /// <summary>Each defects alone; together they can undo it, and both are better off.</summary>
    [Fact]
    public void Two_prisoners_together_leave_mutual_defection()
    {
        var conflict = new Conflict
        {
            States = 4,
            Moves = [MoveTable.FromMoves(4, [(0, 1), (1, 0), (2, 3), (3, 2)]), MoveTable.FromMoves(4, [(0, 2), (2, 0), (1, 3), (3, 1)])],
            Rank = [[3, 4, 1, 2], [3, 1, 4, 2]],
        };
        var stable = Coalitions.Analyze(conflict, 2, [Concept.Nash, Concept.Sequential], cancel: Cancel);
        Assert.Empty(stable.UniversallyStable(Concept.Nash));
        Assert.Equal([0], stable.UniversallyStable(Concept.Sequential));
        var break3 = stable.FirstBreak(Concept.Nash, 3)!;
        Assert.Equal([0, 1], break3.Members);
        Assert.Equal([(0, 3, 2), (1, 2, 0)], break3.Path.Select(p => (p.Movers[0], p.From, p.To)));
        Assert.Throws<ArgumentException>(() => stable.IsStable(Concept.GeneralMetarational, 0, 0));
    }

    [Fact]
    public void What_would_take_too_long_is_refused_before_it_begins()
    {
        var conflict = new Conflict { States = 100_000, Moves = [.. Enumerable.Range(0, 6).Select(_ => new MoveTable(new int[100_000], [0, 0], []))], Rank = [.. Enumerable.Range(0, 6).Select(_ => new int[100_000])] };
        Assert.Equal(63 * 10_000_000_000L, Coalitions.Pairs(conflict, 9));
        Assert.Equal(21 * 10_000_000_000L, Coalitions.Pairs(conflict, 2));
        var refused = Assert.Throws<ArgumentException>(() => Coalitions.Analyze(conflict, 2, cancel: Cancel));
        Assert.StartsWith("coalitions of up to 2 in 100000 states are 210000000000 pairs of states; at most 4294967296 are expected", refused.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Coalitions.Analyze(conflict, 0, cancel: Cancel));
        Assert.Throws<OperationCanceledException>(() => Coalitions.Analyze(conflict, 1, budget: long.MaxValue, cancel: new(canceled: true)));
    }

    private static void IsShortestWayOut(OracleConflict c, int[] members, int s, bool stable, CoalitionMove? move)
    {
        Assert.Equal(stable, move is null);
        if (move is null) return;
        Assert.Equal(members, move.Members);
        Assert.Contains(move.To, NaiveCoalitions.Improvements(c, members, s));
        Assert.Equal(NaiveStability.Shortest(c, members, s, false, t => t == move.To)!.Length, move.Path.Length);
        var at = s;
        int[] last = [];
        foreach (var step in move.Path)
        {
            Assert.Equal(at, step.From);
            Assert.False(step.Movers.SequenceEqual(last));
            Assert.Contains(c.Movers, m => m.Members.SequenceEqual(step.Movers) && m.Moves.Contains((step.From, step.To)));
            Assert.Empty(step.Movers.Except(members));
            (at, last) = (step.To, step.Movers);
        }
        Assert.Equal(move.To, at);
    }
}

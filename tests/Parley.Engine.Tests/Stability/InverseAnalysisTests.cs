using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

public sealed class InverseAnalysisTests
{
    private static readonly (Concept Concept, Func<OracleConflict, int, int, bool> Holds)[] Definitions =
    [
        (Concept.Nash, NaiveStability.Nash),
        (Concept.GeneralMetarational, NaiveStability.GeneralMetarational),
        (Concept.SymmetricMetarational, NaiveStability.SymmetricMetarational),
        (Concept.Sequential, NaiveStability.Sequential),
        (Concept.SymmetricSequential, NaiveStability.SymmetricSequential),
    ];

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void The_smallest_change_is_that_of_all_sets_of_demotions(int first, int last)
    {
        foreach (var (told, plain, i, s, draws) in Questions(first, last))
        {
            long[]? values = draws.Chance(0.5) ? [.. plain.Rank[i].Select(r => r * 7L)] : null;
            long[] fall = [.. plain.Rank[i].Select(r => values is null
                ? plain.Rank[i].Distinct().Count(o => o > plain.Rank[i][s] && o <= r)
                : 7L * (r - plain.Rank[i][s]))];
            foreach (var (concept, holds) in Definitions)
            {
                var change = InverseAnalysis.SmallestChange(told, i, s, concept, values);
                Assert.True(change.Exact);
                Assert.Equal(change.Demoted.Length, change.AtLeast);
                Assert.Equal(NaiveInverse.SmallestDemotion(plain, i, s, fall, holds), (change.Demoted.Length, change.Fall.Sum()));
                Assert.Equal(change.Demoted.Select(t => fall[t]), change.Fall);
                Assert.Equal(change.Demoted.Order().Distinct(), change.Demoted);
                var after = NaiveInverse.With(plain, i, change.Rank);
                Assert.True(holds(after, i, s));
                Assert.Equal(Enumerable.Range(0, plain.DecisionMakers).Where(j => j != i && !holds(after, j, s)), change.Unstable);
                Assert.All(Enumerable.Range(0, plain.States), t => Assert.Equal(change.Demoted.Contains(t) ? plain.Rank[i][s] : plain.Rank[i][t], change.Rank[t]));
            }
        }
    }

    [Fact]
    public void No_ordering_at_all_needs_fewer_changed_comparisons()
    {
        foreach (var (told, plain, i, s, _) in Questions(0, 1999).Where(q => q.Plain.States is > 1 and < 6).Take(250))
        {
            foreach (var (concept, holds) in Definitions)
                Assert.Equal(NaiveInverse.FewestChanges(plain, i, s, holds), InverseAnalysis.SmallestChange(told, i, s, concept).Demoted.Length);
        }
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void The_leaving_cost_is_the_least_that_holds(int first, int last)
    {
        foreach (var (told, plain, i, s, _) in Questions(first, last))
        {
            long[] values = [.. plain.Rank[i].Select(r => (long)r)];
            foreach (var (concept, holds) in Definitions)
                Assert.Equal(NaiveInverse.LeavingCost(plain, i, s, holds), InverseAnalysis.LeavingCost(told, values, i, s, concept));
        }
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Just_these_moves_must_be_barred(int first, int last)
    {
        foreach (var (told, plain, i, s, _) in Questions(first, last))
        {
            foreach (var (concept, holds) in Definitions)
                Assert.Equal([InverseAnalysis.MovesToBar(told, i, s, concept)], NaiveInverse.MovesToBar(plain, i, s, holds));
        }
    }

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void The_order_of_states_and_of_decision_makers_does_not_matter(int first, int last)
    {
        foreach (var (told, plain, i, s, draws) in Questions(first, last))
        {
            var (states, people) = (draws.Order(told.States), draws.Order(told.DecisionMakers));
            var other = RandomConflict.Reordered(plain, states, people);
            foreach (var concept in Enum.GetValues<Concept>())
            {
                var before = InverseAnalysis.SmallestChange(told, i, s, concept);
                var after = InverseAnalysis.SmallestChange(other, people[i], states[s], concept);
                Assert.Equal((before.Demoted.Length, before.Fall.Sum()), (after.Demoted.Length, after.Fall.Sum()));
                Assert.Equal(
                    InverseAnalysis.MovesToBar(told, i, s, concept).Select(t => states[t]).Order(),
                    InverseAnalysis.MovesToBar(other, people[i], states[s], concept));
            }
        }
    }

    /// <summary>A search cut short says what it knows: its change still works, and the proven least is no more than the true one.</summary>
    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Without_time_to_search_the_answer_is_within_what_it_says(int first, int last)
    {
        var cut = 0;
        foreach (var (told, plain, i, s, _) in Questions(first, last))
        {
            foreach (var (concept, holds) in Definitions)
            {
                var change = InverseAnalysis.SmallestChange(told, i, s, concept, steps: 0);
                var best = InverseAnalysis.SmallestChange(told, i, s, concept);
                Assert.True(holds(NaiveInverse.With(plain, i, change.Rank), i, s));
                Assert.InRange(best.Demoted.Length, change.AtLeast, change.Demoted.Length);
                if (change.Exact) Assert.Equal((best.Demoted.Length, best.Fall.Sum()), (change.Demoted.Length, change.Fall.Sum()));
                else cut++;
            }
        }
        Assert.NotEqual(0, cut);
    }

    /// <summary>The example of the explanation: what keeps a prisoner silent when both are.</summary>
    [Fact]
    public void What_would_keep_a_prisoner_silent()
    {
        var conflict = new Conflict
        {
            States = 4,
            Moves = [MoveTable.FromMoves(4, [(0, 1), (1, 0), (2, 3), (3, 2)]), MoveTable.FromMoves(4, [(0, 2), (2, 0), (1, 3), (3, 1)])],
            Rank = [[3, 4, 1, 2], [3, 1, 4, 2]],
        };
        var change = InverseAnalysis.SmallestChange(conflict, 0, 0, Concept.Nash, [3, 4, 1, 2]);
        Assert.Equal([1], change.Demoted);
        Assert.Equal([1], change.Fall);
        Assert.Equal([3, 3, 1, 2], change.Rank);
        Assert.Equal([1], change.Unstable);
        Assert.Equal(1, InverseAnalysis.LeavingCost(conflict, [3, 4, 1, 2], 0, 0, Concept.Nash));
        Assert.Equal([1], InverseAnalysis.MovesToBar(conflict, 0, 0, Concept.Nash));
        Assert.Empty(InverseAnalysis.SmallestChange(conflict, 0, 0, Concept.GeneralMetarational).Demoted);
    }

    [Fact]
    public void Values_that_do_not_fit_are_refused()
    {
        var conflict = new Conflict { States = 2, Moves = [MoveTable.FromMoves(2, [(0, 1)])], Rank = [[0, 1]] };
        Assert.Equal(1, InverseAnalysis.LeavingCost(conflict, [0, 1], 0, 0, Concept.Nash));
        var refused = Assert.Throws<ArgumentException>(() => InverseAnalysis.LeavingCost(conflict, [0], 0, 0, Concept.Nash));
        Assert.StartsWith("1 values; one for each of 2 states is expected", refused.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => InverseAnalysis.MovesToBar(conflict, 0, 2, Concept.Nash));
        Assert.Throws<ArgumentOutOfRangeException>(() => InverseAnalysis.MovesToBar(conflict, 1, 0, Concept.Nash));
    }

    /// <summary>A decision maker and a state that it would leave, where there is one.</summary>
    private static IEnumerable<(Conflict Told, OracleConflict Plain, int DecisionMaker, int State, Draws Draws)> Questions(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var draws = new Draws((ulong)seed);
            var (told, plain) = RandomConflict.From(draws);
            var i = draws.Next(plain.DecisionMakers);
            int[] left = [.. Enumerable.Range(0, plain.States).Where(s => !NaiveStability.Nash(plain, i, s))];
            yield return (told, plain, i, left.Length == 0 ? draws.Next(plain.States) : draws.Pick(left), draws);
        }
    }
}

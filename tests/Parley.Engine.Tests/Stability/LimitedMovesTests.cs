using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

public sealed class LimitedMovesTests
{
    private const int Deepest = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void Agrees_with_the_tree_of_play(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var (told, plain) = RandomConflict.From(new((ulong)seed));
            // The whole tree is played out: shallower where more can move.
            var depth = plain.Movers.Sum(m => m.Moves.Length) > 60 ? 2 : plain.Movers.Sum(m => m.Moves.Length) > 30 ? 3 : Deepest;
            var stable = LimitedMoves.Analyze(told, depth, Cancel);
            for (var h = 1; h <= depth; h++)
            {
                for (var s = 0; s < plain.States; s++)
                {
                    for (var i = 0; i < plain.DecisionMakers; i++)
                    {
                        var line = NaiveLimitedMoves.Play(plain, s, [i], h);
                        Assert.True((line.Count == 0) == stable.IsStable(h, i, s), $"seed {seed}: L_{h} of decision maker {i} at state {s}");
                        Assert.Equal(line, LimitedMoves.Play(told, h, i, s).Select(step => step.To));
                    }
                    Assert.Equal(Enumerable.Range(0, plain.DecisionMakers).All(i => stable.IsStable(h, i, s)), stable.IsEquilibrium(h, s));
                }
            }
        }
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void One_move_ahead_is_Nash_and_for_two_sides_two_moves_ahead_imply_sequential_stability(int first, int last)
    {
        var nashOnly = 0;
        for (var seed = first; seed <= last; seed++)
        {
            var told = RandomConflict.From(new((ulong)seed)).Told;
            var limited = LimitedMoves.Analyze(told, 2, Cancel);
            var concepts = GraphModel.Analyze(told, TestContext.Current.CancellationToken);
            for (var i = 0; i < told.DecisionMakers; i++)
            {
                Assert.Equal(concepts.Stable(Concept.Nash, i), limited.Stable(1, i));
                if (told.DecisionMakers > 2) continue;
                Assert.Empty(limited.Stable(2, i).Except(concepts.Stable(Concept.Sequential, i)));
                nashOnly += limited.Stable(1, i).Count() - limited.Stable(2, i).Count();
            }
        }
        Assert.NotEqual(0, nashOnly);
    }

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void What_repeats_is_told_from_what_settles_and_lasts(int first, int last)
    {
        const int Depth = 20;
        for (var seed = first; seed <= last; seed++)
        {
            var told = RandomConflict.From(new((ulong)seed)).Told;
            var stable = LimitedMoves.Analyze(told, Depth, Cancel);
            // Far deeper, each horizon on its own: nothing may be carried over from a cycle.
            int[][] alone = [.. Enumerable.Range(1, Depth + 8).Select(h => Moves(told, h))];
            for (var h = 1; h <= Depth; h++)
                Assert.Equal(alone[h - 1], StablePairs(told, (i, s) => stable.IsStable(h, i, s)));
            if (stable.Repeats is not var (from, period)) continue;
            Assert.All(Enumerable.Range(from, alone.Length - from - period + 1), h => Assert.Equal(alone[h - 1], alone[h - 1 + period]));
            if (from > 1) Assert.NotEqual(alone[from - 2], alone[from - 2 + period]);
            Assert.Equal(period == 1 ? from : null, stable.SettlesAt);
            Assert.All(
                Enumerable.Range(1, period - 1),
                shorter => Assert.Contains(Enumerable.Range(from, period), h => !alone[h - 1].SequenceEqual(alone[h - 1 + shorter])));
        }
    }

    [Fact]
    public void Both_ways_of_looking_ahead_occur_settling_and_going_round()
    {
        var repeats = Enumerable.Range(0, 1000).Select(seed => LimitedMoves.Analyze(RandomConflict.From(new((ulong)seed)).Told, 40, Cancel).Repeats).ToArray();
        Assert.Contains(repeats, r => r is { Period: 1, From: > 2 });
        Assert.Contains(repeats, r => r is { Period: > 1 });
    }

    /// <summary>Cooperation holds once both look two moves ahead; mutual defection always does.</summary>
    [Fact]
    public void In_the_prisoners_dilemma_looking_further_keeps_cooperation()
    {
        // Both cooperate, the first defects, the second defects, both defect.
        var conflict = new Conflict
        {
            States = 4,
            Moves = [MoveTable.FromMoves(4, [(0, 1), (1, 0), (2, 3), (3, 2)]), MoveTable.FromMoves(4, [(0, 2), (2, 0), (1, 3), (3, 1)])],
            Rank = [[3, 4, 1, 2], [3, 1, 4, 2]],
        };
        var stable = LimitedMoves.Analyze(conflict, 8, Cancel);
        Assert.Equal([3], stable.Equilibria(1));
        Assert.All(Enumerable.Range(2, 7), h => Assert.Equal([0, 3], stable.Equilibria(h)));
        Assert.NotNull(stable.SettlesAt);
    }

    [Fact]
    public void A_decision_maker_alone_looks_no_further_than_its_move()
    {
        var conflict = new Conflict { States = 3, Moves = [MoveTable.FromMoves(3, [(0, 1), (1, 2)])], Rank = [[1, 0, 2]] };
        var stable = LimitedMoves.Analyze(conflict, 3, Cancel);
        Assert.All(Enumerable.Range(1, 3), h => Assert.Equal([0, 2], stable.Stable(h, 0)));
        Assert.Equal([2], LimitedMoves.Play(conflict, 3, 0, 1).Select(s => s.To));
        Assert.Throws<ArgumentOutOfRangeException>(() => LimitedMoves.Analyze(conflict, 0, Cancel));
    }

    private static int[] Moves(Conflict told, int h) => StablePairs(told, (i, s) => LimitedMoves.Play(told, h, i, s).Length == 0);

    private static int[] StablePairs(Conflict told, Func<int, int, bool> stable) =>
    [
        .. from i in Enumerable.Range(0, told.DecisionMakers)
           from s in Enumerable.Range(0, told.States)
           where stable(i, s)
           select (i * told.States) + s,
    ];
}

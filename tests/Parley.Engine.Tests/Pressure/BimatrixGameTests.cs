using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

public sealed class BimatrixGameTests
{
    private static BimatrixGame Random(int seed, int most, int size)
    {
        var draws = new Draws((ulong)seed);
        var (rows, columns) = (1 + draws.Next(most), 1 + draws.Next(most));
        long[] Payoffs() => [.. Enumerable.Range(0, rows * columns).Select(_ => (long)draws.Next(size))];
        return new(Payoffs(), Payoffs(), rows, columns);
    }

    [Fact]
    public void The_battle_of_the_sexes_has_two_pure_equilibria_and_a_mixed_one()
    {
        var game = new BimatrixGame([2, 0, 0, 1], [1, 0, 0, 2], 2, 2);
        Assert.Equal([(0, 0), (1, 1)], game.PureEquilibria());
        var mixed = Assert.Single(game.ExtremeEquilibria()!, e => !e.IsPure);
        Assert.Equal(2 / 3.0, mixed.Row[0], 12);
        Assert.Equal(1 / 3.0, mixed.Column[0], 12);
        Assert.Equal(2 / 3.0, mixed.Value.First, 12);
    }

    [Fact]
    public void Indifference_makes_every_cell_an_extreme_equilibrium()
    {
        var game = new BimatrixGame([7, 7, 7, 7, 7, 7], [1, 1, 1, 1, 1, 1], 2, 3);
        Assert.Equal(6, game.PureEquilibria().Count);
        Assert.Equal(6, game.ExtremeEquilibria()!.Count);
    }

    [Theory]
    [MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void Every_game_without_ties_has_an_odd_number_of_equilibria(int from, int to)
    {
        // Wilson 1971; an enumeration that misses or doubles one is found out half the time.
        for (var seed = from; seed <= to; seed++)
        {
            var game = Random(seed, 5, 1_000_000_000);
            var found = game.ExtremeEquilibria()!;
            Assert.True(found.Count % 2 == 1, $"{seed}: {found.Count}");
            Assert.All(found, e => Assert.True(e.Gap < 1e-9));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void Pure_equilibria_are_the_extreme_ones_without_chance_also_among_ties(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var game = Random(seed, 4, 3);
            var found = game.ExtremeEquilibria()!;
            Assert.All(found, e => Assert.True(e.Gap < 1e-9));
            Assert.Equal(
                game.PureEquilibria(), found.Where(e => e.IsPure).Select(e => (Array.IndexOf(e.Row, 1), Array.IndexOf(e.Column, 1))).Order());
        }
    }

    [Fact]
    public void Eight_choices_are_within_reach_and_nine_are_not()
    {
        Assert.NotEmpty(new BimatrixGame([.. Squares(8, 5)], [.. Squares(8, 11)], 8, 8).ExtremeEquilibria()!);
        Assert.Null(new BimatrixGame([.. Squares(9, 5)], [.. Squares(9, 11)], 9, 9).ExtremeEquilibria());

        static IEnumerable<long> Squares(int size, int factor) => Enumerable.Range(1, size * size).Select(k => (long)k * k * factor % 97);
    }
}

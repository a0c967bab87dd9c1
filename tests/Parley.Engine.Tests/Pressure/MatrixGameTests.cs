using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

public sealed class MatrixGameTests
{
    [Fact]
    public void Known_games_have_their_known_values()
    {
        var pennies = MatrixGame.Solve([1, -1, -1, 1], 2, 2);
        Assert.Equal(0, pennies.Value, 12);
        Assert.All(pennies.Row, chance => Assert.Equal(0.5, chance, 12));
        var scissors = MatrixGame.Solve([0, -1, 1, 1, 0, -1, -1, 1, 0], 3, 3);
        Assert.Equal(0, scissors.Value, 12);
        Assert.All(scissors.Column, chance => Assert.Equal(1 / 3.0, chance, 12));
        // Without a saddle, a 2 × 2 game is worth (ad − bc) / (a + d − b − c).
        Assert.Equal((3 * 5 - 1 * 2) / 5.0, MatrixGame.Solve([3, 1, 2, 5], 2, 2).Value, 12);
    }

    [Fact]
    public void A_saddle_is_played_without_chance()
    {
        var game = MatrixGame.Solve([4, 3, 8, 2, 1, 9], 2, 3);
        Assert.Equal(3, game.Value);
        Assert.Equal([1, 0], game.Row);
        Assert.Equal([0, 1, 0], game.Column);
        Assert.Equal(0, game.Gap);
    }

    [Theory]
    [MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Neither_player_gains_by_another_reply(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var draws = new Draws((ulong)seed);
            var (rows, columns, size) = (1 + draws.Next(12), 1 + draws.Next(12), draws.Pick(2, 3, 10, 1_000_000));
            var payoffs = new double[rows * columns];
            for (var k = 0; k < payoffs.Length; k++) payoffs[k] = draws.Next(size) - size / 2;
            var game = MatrixGame.Solve(payoffs, rows, columns);
            var tolerance = 1e-9 * size;
            Assert.Equal(1, game.Row.Sum(), 9);
            Assert.Equal(1, game.Column.Sum(), 9);
            Assert.True(game.Row.Min() >= 0 && game.Column.Min() >= 0);
            for (var r = 0; r < rows; r++)
                Assert.True(Enumerable.Range(0, columns).Sum(c => game.Column[c] * payoffs[r * columns + c]) <= game.Value + tolerance, $"{seed}");
            for (var c = 0; c < columns; c++)
                Assert.True(Enumerable.Range(0, rows).Sum(r => game.Row[r] * payoffs[r * columns + c]) >= game.Value - tolerance, $"{seed}");
            Assert.True(game.Gap <= tolerance);
        }
    }
}

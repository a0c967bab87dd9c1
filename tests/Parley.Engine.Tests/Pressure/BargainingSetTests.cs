using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

public sealed class BargainingSetTests
{
    [Fact]
    public void Only_corners_of_the_efficient_boundary_are_kept()
    {
        var set = BargainingSet.Of([new(0, 0), new(0, 4), new(1, 4), new(2, 3), new(3, 2), new(2, 2), new(4, -1), new(4, -3)]);
        Assert.Equal([new(1, 4), new(3, 2), new(4, -1)], Enumerable.Range(0, set.Count).Select(v => set[v]));
    }

    [Theory]
    [InlineData(0.1, 0.2, 0.3)] // in floating point, 3 × 0.1 is not 0.3
    [InlineData(1e-200, 2e-200, 3e-200)]
    [InlineData(1e15, 1e15 + 1, 1e15 + 2)]
    public void A_point_is_told_from_its_neighbour_in_the_last_digit(double x, double y, double z)
    {
        PayoffPair Down(double first) => new(first, -first);
        Assert.Equal(2, BargainingSet.Of([Down(x), Down(y), Down(z)]).Count);
        Assert.Equal(3, BargainingSet.Of([Down(x), new(y, Math.BitIncrement(-y)), Down(z)]).Count);
        Assert.Equal(2, BargainingSet.Of([Down(x), new(y, Math.BitDecrement(-y)), Down(z)]).Count);
    }

    [Theory]
    [MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void The_bargain_is_the_best_product_over_all_mixtures(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var draws = new Draws((ulong)seed);
            var outcomes = Outcomes(draws, 1 + draws.Next(7), 20);
            var (a, b) = (draws.Pick(outcomes), draws.Pick(outcomes));
            var noDeal = new PayoffPair(Math.Min(a.First, b.First) - draws.Next(4), Math.Min(a.Second, b.Second) - draws.Next(4));
            var (expected, found) = (NaiveBargain.At(outcomes, noDeal), BargainingSet.Of(outcomes).Bargain(noDeal));
            Assert.True(Math.Abs(expected.First - found.First) < 1e-5 && Math.Abs(expected.Second - found.Second) < 1e-5, $"{seed}: {expected} {found}");
        }
    }

    [Fact]
    public void Outside_the_set_there_is_nothing_to_bargain_over()
    {
        var set = BargainingSet.Of([new(0, 4), new(4, 0)]);
        Assert.Equal(new(3, 3), set.Bargain(new(3, 3)));
        Assert.Equal(new(5, -2), set.Bargain(new(5, -2)));
        Assert.Equal(new(-1, 4.5), set.Bargain(new(-1, 4.5)));
        Assert.Equal(new(2, 2), set.Bargain(new(2, 2)));
        Assert.Equal(new(4, 0), set.Bargain(new(4, -7)));
        Assert.Equal(new(0, 4), set.Bargain(new(-7, 4)));
    }

    [Fact]
    public void Breakdown_points_split_what_is_left()
    {
        // Closed form: with breakdown values b, each gets b_i + (1 − b₁ − b₂) / 2 of a pie of 1 (Binmore, Rubinstein and
        // Wolinsky 1986).
        var pie = BargainingSet.Of([new(0, 1), new(1, 0)]);
        var split = pie.Bargain(new(0.1, 0.4));
        Assert.Equal(0.1 + 0.5 / 2, split.First, 12);
        Assert.Equal(0.4 + 0.5 / 2, split.Second, 12);
    }

    [Fact]
    public void An_empty_set_or_a_number_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentException>(() => BargainingSet.Of([]));
        Assert.Throws<ArgumentException>(() => BargainingSet.Of([new(0, double.NaN)]));
    }

    public static PayoffPair[] Outcomes(Draws draws, int count, int size)
    {
        var outcomes = new PayoffPair[count];
        for (var k = 0; k < count; k++) outcomes[k] = new(draws.Next(size), draws.Next(size));
        return outcomes;
    }
}

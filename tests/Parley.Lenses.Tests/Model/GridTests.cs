namespace Parley.Lenses.Tests.Model;

public sealed class GridTests
{
    private static Grid Of(decimal[] numbers, decimal? span = null) =>
        Grid.For("Ann", numbers, span ?? numbers.Max() - numbers.Min(), numbers.Max(Math.Abs));

    [Fact]
    public void Numbers_as_written_lie_on_the_grid_and_it_is_no_finer()
    {
        Assert.Equal(0, Of([10, 20.0m, 300]).Decimals);
        Assert.Equal(2, Of([0.10m, 0.25m, 3]).Decimals);
        Assert.Equal(1_234, Of([0.001m, 1.234m]).ToUnits(1.234m));
        Assert.Equal(1.234m, Of([0.001m, 1.234m]).ToPoints(1_234));
    }

    [Fact]
    public void Numbers_without_end_get_twelve_significant_digits_of_the_span()
    {
        Assert.Equal(10, Of([0, 10m / 3, 50]).Decimals);
        Assert.Equal(11, Of([0, 1m / 3, 9.9m]).Decimals);
        Assert.Equal(12, Of([0, 0.1m / 3, 0.99m]).Decimals);
        Assert.Equal(0, Of([0, 1m / 3, 1e12m]).Decimals);
        Assert.False(Of([0, 1m / 3, 10]).IsExact);
        Assert.True(Of([0, 0.3m, 10]).IsExact);
    }

    [Fact]
    public void Halves_are_rounded_to_even()
    {
        var grid = Of([0, 1m / 3, 1e12m]);
        Assert.Equal(2, grid.ToUnits(2.5m));
        Assert.Equal(4, grid.ToUnits(3.5m));
        Assert.Equal(-2, grid.ToUnits(-2.5m));
    }

    /// <summary>Whole-number rescaling against decimal arithmetic: few digits and many, halves, both signs, coarser and finer than the grid.</summary>
    [Fact]
    public void Units_are_points_times_a_power_of_ten_rounded_half_to_even()
    {
        var random = new Random(1);
        for (var k = 0; k < 20_000; k++)
        {
            var grid = Grid.Whole.Finer(0);
            for (var finer = random.Next(3); finer > 0; finer--) grid = grid.Finer(0);
            var digits = random.NextInt64(1L << random.Next(1, 60));
            if (random.Next(3) == 0) digits = (digits / 10 * 10) + 5;
            var high = random.Next(20) == 0 ? random.Next(3) : 0;
            var points = new decimal((int)digits, (int)(digits >> 32), high, random.Next(2) == 0, (byte)random.Next(0, 29));
            var unit = (decimal)Math.Pow(10, grid.Decimals);
            if (Math.Abs(points) < (1L << 60) / unit) Assert.Equal((long)decimal.Round(points * unit, MidpointRounding.ToEven), grid.ToUnits(points));
        }
    }

    [Fact]
    public void A_floor_far_from_all_points_makes_the_grid_coarser_rather_than_overflow()
    {
        var grid = Grid.For("Ann", [0, 1m / 3, 10, -1e12m], 10, 1e12m);
        Assert.InRange(grid.Decimals, 5, 6);
        Assert.InRange(Math.Abs(grid.ToUnits(-1e12m)), 1, 1L << 60);
    }

    [Fact]
    public void Totals_beyond_the_grid_are_refused_in_words()
    {
        var error = Assert.Throws<CaseModelException>(() => Of([0, 1e19m]));
        Assert.Equal(
            "the points of Ann add up to more than 1,152,921,504,606,846,974, too much to compute exactly; write them in a larger unit", error.Message);
    }

    [Fact]
    public void Differences_below_the_grid_are_refused_in_words()
    {
        var error = Assert.Throws<CaseModelException>(() => Of([0, 1e-12m / 3]));
        Assert.Equal("the points of Ann are too small to tell apart; write them in a smaller unit", error.Message);
    }

    [Fact]
    public void Points_that_are_all_the_same_need_no_digits_beyond_their_own()
    {
        Assert.Equal(1, Of([0.5m, 0.5m]).Decimals);
    }
}

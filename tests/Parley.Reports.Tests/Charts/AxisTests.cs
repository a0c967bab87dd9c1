namespace Parley.Reports.Tests;

public sealed class AxisTests
{
    [Theory]
    [InlineData(0, 1, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-40.8, 102.3, "−50 0 50 100 150")]
    [InlineData(3, 17, "0 5 10 15 20")]
    [InlineData(0, 0.0003, "0 0.0001 0.0002 0.0003")]
    [InlineData(-1000000, -200000, "−1,000,000 −800,000 −600,000 −400,000 −200,000")]
    public void Ticks_are_round_and_enclose_what_is_shown(double low, double high, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', new Axis([(decimal)low, (decimal)high], 0, 100, 5).Ticks.Select(t => t.Label)));

    [Theory]
    [InlineData(0, 1, "0 1")]
    [InlineData(0, 3, "0 1 2 3")]
    [InlineData(0, 17, "0 5 10 15 20")]
    public void Counts_have_no_half_ticks(int low, int high, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', new Axis([low, high], 0, 100, 5, areCounts: true).Ticks.Select(t => t.Label)));

    [Fact]
    public void A_number_lies_between_its_ticks()
    {
        var axis = new Axis([0, 10], 20, 120, 5);
        Assert.Equal([20, 40, 60, 80, 100, 120], axis.Ticks.Select(t => Math.Round(t.At, 9)));
        Assert.Equal(45, axis.At(2.5m), 9);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("-79228162514264337593543950335")]
    public void One_number_alone_has_room_around_it(string only)
    {
        var number = decimal.Parse(only, System.Globalization.CultureInfo.InvariantCulture);
        var axis = new Axis([number, number], 0, 100, 6);
        Assert.InRange(axis.At(number), 1, 99);
        Assert.Equal(axis.Ticks.Select(t => t.Label).Distinct(), axis.Ticks.Select(t => t.Label));
    }

    [Fact]
    public void Any_two_numbers_have_few_ticks_that_differ()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var (low, size) = ((decimal)(random.NextDouble() - 0.5) * (decimal)Math.Pow(10, random.Next(-8, 20)), (decimal)Math.Pow(10, random.Next(-8, 20)));
            var axis = new Axis([low, low + size], 0, 500, 8);
            Assert.InRange(axis.Ticks.Count, 2, 9);
            Assert.InRange(axis.At(low), -1e-6, 500);
            Assert.InRange(axis.At(low + size), 0, 500 + 1e-6);
        }
    }
}

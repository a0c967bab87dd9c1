namespace Parley.Formats.Tests;

public sealed class ForeignNumberTests
{
    [Theory]
    [InlineData("0.4452125771655631", "0.4452125771655631")]
    [InlineData(" 1.0 ", "1")]
    [InlineData("1.0E-5", "0.00001")]
    [InlineData("7.0e2", "700")]
    [InlineData("-0.0", "0")]
    [InlineData("0.5f", "0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1e-40", "0")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("1000000000000", "1000000000000")]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("-Infinity", null)]
    [InlineData("1e13", null)]
    [InlineData("1e400", null)]
    [InlineData("1,5", null)]
    [InlineData("null", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Numbers_are_read_digit_by_digit(string? text, string? number) =>
        Assert.Equal(number, ForeignNumber.Read(text) is { } read ? ForeignNumber.Plain(read) : null);

    [Fact]
    public void Every_double_of_moderate_size_comes_back_the_same()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var number = (0.1 + random.NextDouble()) * Math.Pow(10, random.Next(-9, 10)) * (random.Next(2) == 0 ? 1 : -1);
            Assert.Equal(number, Double(ForeignNumber.Of(number)!.Value));
            Assert.Equal(number, Double(ForeignNumber.Rounded(ForeignNumber.Of(number)!.Value)));
        }

        // The cast from decimal to double does not round to the nearest; reading its digits does.
        static double Double(decimal number) => double.Parse(ForeignNumber.Plain(number), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void What_is_worked_out_keeps_seventeen_digits()
    {
        Assert.Equal("0.33333333333333333", ForeignNumber.Plain(ForeignNumber.Rounded(1m / 3)));
        Assert.Equal("0.0033333333333333333", ForeignNumber.Plain(ForeignNumber.Rounded(1m / 300)));
        Assert.Equal("333.33333333333333", ForeignNumber.Plain(ForeignNumber.Rounded(1000m / 3)));
        Assert.Equal("0.25", ForeignNumber.Plain(ForeignNumber.Rounded(0.2500m)));
    }
}

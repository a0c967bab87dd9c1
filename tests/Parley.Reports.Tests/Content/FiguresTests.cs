using System.Globalization;
using System.Numerics;

namespace Parley.Reports.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("12.3456", "12.35")]
    [InlineData("0.82341", "0.8234")]
    [InlineData("1944000", "1,944,000")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("0", "0")]
    [InlineData("-0.000000000001", "0")]
    public void A_number_keeps_four_digits_that_matter(string number, string words) =>
        Assert.Equal(words, Figures.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(7, "+7")]
    [InlineData(0, "0")]
    [InlineData(-3, "-3")]
    public void A_gain_carries_its_sign(int gain, string words) => Assert.Equal(words, Figures.Signed(gain));

    [Fact]
    public void Rounding_a_large_count_carries_into_its_exponent() =>
        Assert.Equal("1.0e+20", Figures.PlainCount(BigInteger.Parse("99999999999999999999", CultureInfo.InvariantCulture)));
}

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
    [InlineData("-2.50", "−2.5")]
    [InlineData("0", "0")]
    [InlineData("-0.000000000001", "0")]
    public void A_number_keeps_four_digits_that_matter(string number, string words) =>
        Assert.Equal(words, Figures.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(7, "+7")]
    [InlineData(0, "0")]
    [InlineData(-3, "−3")]
    public void A_gain_carries_its_sign(int gain, string words) => Assert.Equal(words, Figures.Signed(gain));

    [Theory]
    [InlineData("65.8 -65.55 0 4", "65.80 −65.55 0.00 4.00")]
    [InlineData("22.444 10.5555 9.9012 -7.9", "22.44 10.56 9.90 −7.90")]
    [InlineData("12 3 0", "12 3 0")]
    [InlineData("12.50 3.0 0", "12.5 3.0 0.0")]
    [InlineData("0 0", "0 0")]
    [InlineData("1944 0.25", "1,944.00 0.25")]
    [InlineData("1944000 0.25", "1,944,000 0.25")]
    [InlineData("-1500.75 12", "−1,501 12")]
    public void Numbers_under_each_other_have_as_many_decimals(string numbers, string words)
    {
        var all = numbers.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(words, string.Join(' ', all.Select(Figures.Alike(all))));
    }

    [Fact]
    public void No_number_of_a_column_loses_its_last_digits_or_all_of_them()
    {
        var random = new Random(11);
        for (var i = 0; i < 5000; i++)
        {
            var all = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(-9999, 10000) * (decimal)Math.Pow(10, random.Next(-5, 3))).ToList();
            var figure = Figures.Alike(all);
            foreach (var number in all)
            {
                var read = decimal.Parse(figure(number).Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(read - number) <= Math.Abs(number) * 0.05m, $"{number} is told as {figure(number)}");
            }
        }
    }

    [Fact]
    public void Rounding_a_large_count_carries_into_its_exponent() =>
        Assert.Equal("1.0e+20", Figures.PlainCount(BigInteger.Parse("99999999999999999999", CultureInfo.InvariantCulture)));
}

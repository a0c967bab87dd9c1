using System.Numerics;

namespace Parley.Lenses.Tests.Words;

public sealed class SayTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("12", "12")]
    [InlineData("12.345", "12.35")]
    [InlineData("-7.5", "−7.5")]
    [InlineData("1234567.89", "1,234,567.9")]
    [InlineData("0.1333", "0.13")]
    [InlineData("0.00012", "1.2e−4")]
    public void Numbers_read_with_few_digits(string number, string words) => Assert.Equal(words, Say.Number(decimal.Parse(number)));

    [Fact]
    public void One_point_is_not_one_points()
    {
        Assert.Equal("1 point", Say.Points(1));
        Assert.Equal("1 point", Say.Points(1.0m));
        Assert.Equal("−1 points", Say.Points(-1));
    }

    [Theory]
    [InlineData(0.05, 0.07, "5% to 7%")]
    [InlineData(0.9995, 0.9999, "more than 99.9%")]
    [InlineData(0.9995, 1, "more than 99.9%")]
    [InlineData(0, 0.00005, "less than 0.01%")]
    [InlineData(1, 1, "100%")]
    [InlineData(0.99, 1, "99% to 100%")]
    public void A_range_of_shares_says_nothing_twice(double low, double high, string words) => Assert.Equal(words, Say.Percents(low, high));

    [Fact]
    public void Counts_beyond_reading_are_powers_of_ten()
    {
        Assert.Equal("1,944,000", Say.Count(1_944_000));
        Assert.Equal("1.0 × 10^100", Say.Count(BigInteger.Pow(10, 100)));
        Assert.Equal("1.22 × 10^30", Say.Count(new BigInteger(1.2299e30)));
        Assert.Equal("9.99 × 10^29", Say.Count(BigInteger.Pow(10, 30) - 1));
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0456, "4.6%")]
    [InlineData(0.001234, "0.12%")]
    [InlineData(0.00001, "less than 0.01%")]
    [InlineData(0.99999, "more than 99.9%")]
    [InlineData(1, "100%")]
    public void Shares_read_as_percentages(double share, string words) => Assert.Equal(words, Say.Percent(share));

    [Fact]
    public void Lists_end_in_and()
    {
        Assert.Equal("", Say.List([]));
        Assert.Equal("a", Say.List(["a"]));
        Assert.Equal("a or b", Say.List(["a", "b"], "or"));
        Assert.Equal("a, b and c", Say.List(["a", "b", "c"]));
        Assert.Equal("a, b and 2 more", Say.List(["a", "b", "c", "d"], most: 2));
        Assert.Equal("a, b and c", Say.List(["a", "b", "c"], most: 2));
    }
}

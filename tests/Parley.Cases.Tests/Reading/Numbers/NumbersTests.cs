using System.Globalization;

namespace Parley.Cases.Tests;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("+1", "1")]
    [InlineData("-3.50", "-3.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("-1.25E-2", "-0.0125")]
    [InlineData("0.000", "0")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1e12", "1000000000000")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1234567890123000000000e-10", "123456789012.3")]
    [InlineData("0e999999999999", "0")]
    public void Numbers_of_the_core_schema_are_read_exactly(string text, string plain)
    {
        Assert.True(Numbers.TryParse(text, out var number));
        Assert.Equal(plain, Numbers.Plain(number));
    }

    [Theory]
    [InlineData("", "P0401")]
    [InlineData(".", "P0401")]
    [InlineData("-", "P0401")]
    [InlineData("1_000", "P0401")]
    [InlineData("1,5", "P0401")]
    [InlineData("e5", "P0401")]
    [InlineData("1e", "P0401")]
    [InlineData("1e+", "P0401")]
    [InlineData("--1", "P0401")]
    [InlineData("1 2", "P0401")]
    [InlineData("0x", "P0401")]
    [InlineData("0o9", "P0401")]
    [InlineData("٣", "P0401")]
    [InlineData(".inf", "P0402")]
    [InlineData("-.Inf", "P0402")]
    [InlineData("+.INF", "P0402")]
    [InlineData(".nan", "P0402")]
    [InlineData("NaN", "P0402")]
    [InlineData("-Infinity", "P0402")]
    [InlineData("1000000000000.1", "P0403")]
    [InlineData("-1e13", "P0403")]
    [InlineData("1e999999999999", "P0403")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "P0403")]
    [InlineData("1e-29", "P0404")]
    [InlineData("1e-999999999999", "P0404")]
    [InlineData("0.12345678901234567890123456789", "P0404")]
    public void Whatever_is_not_such_a_number_is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, Numbers.Read(text, out _)!.Code);

    [Fact]
    public void Every_number_is_read_back_from_its_plain_form()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var number = new decimal(random.Next(), random.Next(), random.Next(1 << 8), random.Next(2) == 0, (byte)random.Next(11, 28));
            Assert.True(Numbers.TryParse(Numbers.Plain(number), out var read) && read == number, number.ToString(CultureInfo.InvariantCulture));
        }
    }
}

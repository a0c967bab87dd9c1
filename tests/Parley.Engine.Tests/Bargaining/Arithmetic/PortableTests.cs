using System.Numerics;
using Parley.Engine.Bargaining;
using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Bargaining;

public sealed class PortableTests
{
    private const double Tolerance = 1e-15;

    // Fixed point with 240 bits after the point.
    private const int Bits = 240;
    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = Artanh(One / 3) * 2;

    [Fact]
    public void Logarithms_agree_with_a_series_of_whole_numbers()
    {
        var random = new RandomStream(1);
        for (var k = 0; k < 3_000; k++)
        {
            var x = Any(random, k);
            Near(ToDouble(Log(x)), Portable.Log(x), $"ln {x:R}");
        }
    }

    [Fact]
    public void Exponentials_agree_with_a_series_of_whole_numbers()
    {
        var random = new RandomStream(2);
        for (var k = 0; k < 3_000; k++)
        {
            var x = (random.NextUnit() - 0.5) * (k % 2 == 0 ? 1400 : 3);
            Near(Exp(Fixed(x)), Portable.Exp(x), $"exp {x:R}");
        }
    }

    [Fact]
    public void Powers_agree_with_a_series_of_whole_numbers()
    {
        var random = new RandomStream(3);
        for (var k = 0; k < 6_000; k++)
        {
            var x = Any(random, k);
            var most = 700 / Math.Abs(Math.Log(x));
            var y = (random.NextUnit() - 0.5) * 2 * Math.Min(most, 1e15);
            Near(Exp(Log(x) * Fixed(y) >> Bits), Portable.Pow(x, y), $"{x:R} ^ {y:R}");
        }
    }

    [Fact]
    public void They_agree_with_the_machines_own()
    {
        var random = new RandomStream(4);
        for (var k = 0; k < 200_000; k++)
        {
            var (x, y) = (random.NextUnit(), 1 / (0.01 + random.NextUnit()));
            Near(Math.Pow(x, y), Portable.Pow(x, y), $"{x:R} ^ {y:R}");
            Near(Math.Exp(-y), Portable.Exp(-y), $"exp -{y:R}");
            Near(Math.Log(y), Portable.Log(y), $"ln {y:R}");
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 2.5, 0)]
    [InlineData(0, -1, double.PositiveInfinity)]
    [InlineData(1, double.PositiveInfinity, 1)]
    [InlineData(7, 1, 7)]
    [InlineData(0.5, 10, 1.0 / 1024)]
    [InlineData(2, 1023, 8.98846567431158e307)]
    [InlineData(2, 1024, double.PositiveInfinity)]
    [InlineData(2, -1074, 5e-324)]
    [InlineData(2, -1080, 0)]
    [InlineData(5e-324, 0.5, 2.2227587494850775e-162)]
    [InlineData(double.PositiveInfinity, -1, 0)]
    [InlineData(0.9, double.PositiveInfinity, 0)]
    [InlineData(0.9, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(-1, 2, double.NaN)]
    public void Powers_at_the_edges(double x, double y, double power)
    {
        if (double.IsFinite(power) && power is not 0) Near(power, Portable.Pow(x, y), $"{x} ^ {y}");
        else Assert.Equal(power, Portable.Pow(x, y));
    }

    [Fact]
    public void Powers_never_fall_as_the_base_grows()
    {
        // Targets are made of them: a step back would make a strategy take back a concession.
        var before = 0.0;
        for (var k = 0; k <= 100_000; k++)
        {
            var power = Portable.Pow(k / 100_000.0, 5);
            Assert.True(power >= before, $"at {k}");
            before = power;
        }
    }

    [Fact]
    public void The_bits_are_these_everywhere()
    {
        var bits = 0L;
        for (var k = 1; k <= 10_000; k++)
            bits = (bits * 31) + BitConverter.DoubleToInt64Bits(Portable.Pow(k / 10_000.0, 5 + k)) + BitConverter.DoubleToInt64Bits(Portable.Log(k));
        Assert.Equal(3548513855087137995, bits); // found once; no machine may differ
    }

    private static void Near(double expected, double actual, string what)
    {
        if (expected == actual) return;
        Assert.True(Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected), $"{what}: {actual:R}, expected {expected:R}");
    }

    // Numbers of all sizes, and many close to 1.
    private static double Any(RandomStream random, int k) => (k % 4) switch
    {
        0 => random.NextUnit() + 1e-300,
        1 => 1 + ((random.NextUnit() - 0.5) * Math.ScaleB(1, -random.NextInt(50))),
        2 => Math.ScaleB(1 + random.NextUnit(), random.NextInt(2000) - 1000),
        _ => random.NextUnit() * 100,
    };

    private static BigInteger Fixed(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = new BigInteger((bits & 0x000F_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1L << 52));
        var shift = Bits + Math.Max(exponent, 1) - 1075;
        var value = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return bits < 0 ? -value : value;
    }

    private static double ToDouble(BigInteger value) => (double)value / Math.ScaleB(1, Bits);

    private static BigInteger Log(double x)
    {
        var exponent = Math.ILogB(x);
        var m = Fixed(Math.ScaleB(x, -exponent));
        return (exponent * Ln2) + (2 * Artanh(((m - One) << Bits) / (m + One)));
    }

    private static BigInteger Artanh(BigInteger z)
    {
        var (sum, power, square) = (BigInteger.Zero, z, z * z >> Bits);
        for (var n = 1; !power.IsZero && power != BigInteger.MinusOne; n += 2)
        {
            sum += power / n;
            power = power * square >> Bits;
        }
        return sum;
    }

    private static double Exp(BigInteger x)
    {
        var k = (int)BigInteger.Divide(x, Ln2);
        var r = x - (k * Ln2);
        var (sum, term) = (One, One);
        for (var n = 1; !term.IsZero && n < 400; n++)
        {
            term = (term * r >> Bits) / n;
            sum += term;
        }
        return Math.ScaleB((double)sum / Math.ScaleB(1, Bits), k);
    }
}

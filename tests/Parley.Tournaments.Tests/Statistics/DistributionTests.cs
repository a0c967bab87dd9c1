namespace Parley.Tournaments.Tests;

/// <summary>Held against printed tables.</summary>
public sealed class DistributionTests
{
    /// <summary>Two-sided 5% points of Student's t.</summary>
    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(4, 2.776)]
    [InlineData(9, 2.262)]
    [InlineData(19, 2.093)]
    [InlineData(30, 2.042)]
    [InlineData(120, 1.980)]
    public void Students_t(int degrees, double printed) => Assert.Equal(printed, Distributions.StudentWithin(0.95, degrees), 3);

    /// <summary>5% points of χ².</summary>
    [Theory]
    [InlineData(1, 3.841)]
    [InlineData(2, 5.991)]
    [InlineData(5, 11.070)]
    [InlineData(10, 18.307)]
    [InlineData(30, 43.773)]
    public void Chi_squared(int degrees, double printed) => Assert.Equal(0.05, Distributions.ChiSquaredAbove(printed, degrees), 4);

    /// <summary>5% points of F.</summary>
    [Theory]
    [InlineData(1, 1, 161.45)]
    [InlineData(2, 10, 4.103)]
    [InlineData(3, 39, 2.845)]
    [InlineData(9, 171, 1.935)]
    [InlineData(5, 5, 5.050)]
    public void Fisher(int numerator, int denominator, double printed) => Assert.Equal(0.05, Distributions.FisherAbove(printed, numerator, denominator), 4);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841345)]
    [InlineData(1.959964, 0.975)]
    [InlineData(-2.575829, 0.005)]
    [InlineData(3.5, 0.999767)]
    public void Normal(double z, double printed) => Assert.Equal(printed, Distributions.Normal(z), 6);

    /// <summary>Critical values of the studentised range with infinite degrees of freedom, divided by √2: Demšar 2006, table 5.</summary>
    [Theory]
    [InlineData(0.95, 2, 1.960)]
    [InlineData(0.95, 3, 2.343)]
    [InlineData(0.95, 4, 2.569)]
    [InlineData(0.95, 5, 2.728)]
    [InlineData(0.95, 6, 2.850)]
    [InlineData(0.95, 7, 2.949)]
    [InlineData(0.95, 8, 3.031)]
    [InlineData(0.95, 9, 3.102)]
    [InlineData(0.95, 10, 3.164)]
    [InlineData(0.90, 2, 1.645)]
    [InlineData(0.90, 5, 2.459)]
    [InlineData(0.90, 10, 2.920)]
    public void The_studentised_range(double below, int count, double printed) =>
        Assert.InRange(Distributions.RangeQuantile(below, count) / Math.Sqrt(2), printed - 0.0011, printed + 0.0011);

    /// <summary>Γ(n) is (n − 1)!, Γ(½) is √π.</summary>
    [Fact]
    public void Gamma()
    {
        var factorial = 1.0;
        for (var n = 1; n < 20; n++)
        {
            Assert.Equal(Math.Log(factorial), SpecialFunctions.LogGamma(n), 10);
            factorial *= n;
        }
        Assert.Equal(Math.Log(Math.PI) / 2, SpecialFunctions.LogGamma(0.5), 12);
    }

    /// <summary>For whole numbers the incomplete beta function is a sum of binomial chances.</summary>
    [Fact]
    public void The_incomplete_beta_function_is_a_binomial_tail()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var (n, x) = (random.Next(1, 30), random.NextDouble());
            var a = random.Next(1, n + 1);
            var tail = 0.0;
            for (var k = a; k <= n; k++) tail += Binomial(n, k) * Math.Pow(x, k) * Math.Pow(1 - x, n - k);
            Assert.Equal(tail, SpecialFunctions.Beta(a, n - a + 1, x), 10);
        }
    }

    private static double Binomial(int n, int k)
    {
        var ways = 1.0;
        for (var i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
        return ways;
    }
}

using System.Collections.Concurrent;

namespace Parley.Tournaments;

/// <summary>Probabilities and quantiles of the distributions that the leaderboard's intervals and tests need.</summary>
internal static class Distributions
{
    private const double Precision = 1e-10;

    private static readonly ConcurrentDictionary<(double, double), double> StudentPoints = new();
    private static readonly ConcurrentDictionary<(double, int), double> RangePoints = new();

    /// <summary>P(Z ≤ z) for the standard normal distribution.</summary>
    public static double Normal(double z)
    {
        var outside = SpecialFunctions.GammaAbove(0.5, z * z / 2) / 2;
        return z < 0 ? outside : 1 - outside;
    }

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double NormalOutside(double z) => SpecialFunctions.GammaAbove(0.5, z * z / 2);

    /// <summary>P(χ² ≥ x) with so many degrees of freedom.</summary>
    public static double ChiSquaredAbove(double x, double degrees) => SpecialFunctions.GammaAbove(degrees / 2, x / 2);

    /// <summary>P(F ≥ x) with these degrees of freedom.</summary>
    public static double FisherAbove(double x, double numerator, double denominator) =>
        x <= 0 ? 1 : double.IsPositiveInfinity(x) ? 0 : SpecialFunctions.Beta(denominator / 2, numerator / 2, denominator / (denominator + (numerator * x)));

    /// <summary>The t with P(|T| ≤ t) = <paramref name="within"/>, by bisection.</summary>
    public static double StudentWithin(double within, double degrees) => StudentPoints.GetOrAdd((within, degrees), _ =>
        Root(t => SpecialFunctions.Beta(degrees / 2, 0.5, degrees / (degrees + (t * t))) - (1 - within)));

    /// <summary>
    /// P(Q ≤ q) for the range of <paramref name="count"/> independent standard normal numbers: k ∫ φ(z) (Φ(z) − Φ(z − q))^(k−1) dz, by Simpson's rule.
    /// </summary>
    public static double RangeBelow(double q, int count)
    {
        if (q <= 0) return 0;
        const double From = -8, To = 8;
        const int Intervals = 500;
        var step = (To + q - From) / Intervals;
        var sum = 0.0;
        for (var i = 0; i <= Intervals; i++)
        {
            var z = From + (i * step);
            var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            var weight = i is 0 or Intervals ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * density * Math.Pow(Math.Max(0, Normal(z) - Normal(z - q)), count - 1);
        }
        return Math.Min(1, count * sum * step / 3);
    }

    /// <summary>The q with P(Q ≤ q) = <paramref name="below"/>, by bisection.</summary>
    public static double RangeQuantile(double below, int count) => RangePoints.GetOrAdd((below, count), _ => Root(q => below - RangeBelow(q, count)));

    // Of a function that falls from above 0 at 0 to below 0 somewhere.
    private static double Root(Func<double, double> falls)
    {
        var (low, high) = (0.0, 1.0);
        while (falls(high) > 0 && high < 1e9) (low, high) = (high, high * 2);
        while (high - low > Precision * Math.Max(1, low))
        {
            var middle = (low + high) / 2;
            if (falls(middle) > 0) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}

namespace Parley.Tournaments;

/// <summary>The functions that distributions are made of. About twelve digits in the ranges that tests need.</summary>
internal static class SpecialFunctions
{
    private const double Tiny = 1e-300;
    private const double Precision = 1e-15;
    private const int Steps = 10_000;

    // Lanczos 1964, with g = 7 and nine terms.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
        -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The logarithm of Γ(x); x above 0.</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        x--;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x + i);
        var t = x + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>The regularised incomplete beta function I_x(a, b), by its continued fraction (Lentz's method).</summary>
    public static double Beta(double a, double b, double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        // The fraction converges fast below the mean, and the function is symmetric about it.
        if (x > (a + 1) / (a + b + 2)) return 1 - Beta(b, a, 1 - x);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1))));
        var fraction = d;
        for (var m = 1; m <= Steps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (c, d) = (Away(1 + (even / c)), 1 / Away(1 + (even * d)));
            fraction *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d) = (Away(1 + (odd / c)), 1 / Away(1 + (odd * d)));
            fraction *= c * d;
            if (Math.Abs((c * d) - 1) < Precision) break;
        }
        return front * fraction;
    }

    /// <summary>The regularised upper incomplete gamma function Q(a, x): a series for small x, a continued fraction for large.</summary>
    public static double GammaAbove(double a, double x)
    {
        if (x <= 0) return 1;
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        if (x < a + 1)
        {
            var (term, sum) = (1 / a, 1 / a);
            for (var n = 1; n <= Steps && Math.Abs(term) > Math.Abs(sum) * Precision; n++) sum += term *= x / (a + n);
            return 1 - (front * sum);
        }
        var b = x + 1 - a;
        var (c, d) = (1 / Tiny, 1 / b);
        var fraction = d;
        for (var n = 1; n <= Steps; n++)
        {
            var step = -n * (n - a);
            b += 2;
            (c, d) = (Away(b + (step / c)), 1 / Away(b + (step * d)));
            fraction *= c * d;
            if (Math.Abs((c * d) - 1) < Precision) break;
        }
        return front * fraction;
    }

    private static double Away(double x) => Math.Abs(x) < Tiny ? Tiny : x;
}

using Parley.Cases;

namespace Parley.Formats;

/// <summary>The curves of NegMAS's value functions, from their definitions.</summary>
internal static class NegmasCurve
{
    private static readonly string[] Known =
    [
        "TableFun", "IdentityFun", "LinearFun", "AffineFun", "ConstFun", "BiasedFun", "AggregatingFun", "QuadraticFun", "PolynomialFun",
        "TriangularFun", "TrapezoidalFun", "GaussianFun", "ExponentialFun", "LogFun", "CosFun", "SinFun",
    ];

    /// <summary>A hint at what was meant.</summary>
    public static string Near(string type) => Spelling.Nearest(type, Known) is { } near ? $"; did you mean {near}?" : "";

    /// <summary>The curve; null where the type is none.</summary>
    public static Func<double, double>? Read(NegmasFile file, YamlMap map, string type)
    {
        return type switch
        {
            "QuadraticFun" => Quadratic(Of("a2"), Of("a1"), Or("bias", 0)),
            "PolynomialFun" => Polynomial([.. file.Numbers(file.Require(map, "coefficients", type), "a coefficient").Select(c => (double)c)], Or("bias", 0)),
            "TriangularFun" => Trapezoid(Of("start"), Of("middle"), Of("middle"), Of("end"), Or("bias", 0), Or("scale", 1), isFlatAtEnds: true),
            "TrapezoidalFun" => Trapezoid(
                Of("start"), Of("rise_end"), Of("fall_start"), Of("end"), Or("bias", 0), Or("scale", 1), isFlatAtEnds: false),
            "GaussianFun" => Gaussian(Of("center"), Of("sigma"), Or("bias", 0), Or("scale", 1)),
            "ExponentialFun" => Exponential(Of("tau"), Or("bias", 0), Or("base", Math.E)),
            "LogFun" => Logarithm(Of("tau"), Or("bias", 0), Or("base", Math.E), Or("scale", 1)),
            "CosFun" => Wave(Math.Cos, Or("multiplier", 1), Or("phase", 0), Or("amplitude", 1), Or("bias", 0)),
            "SinFun" => Wave(Math.Sin, Or("multiplier", 1), Or("phase", 0), Or("amplitude", 1), Or("bias", 0)),
            _ => null,
        };

        double Of(string key) => (double)file.Number(map, key, type);

        double Or(string key, double otherwise) =>
            map[key] is null or YamlText { IsNothing: true } ? otherwise : (double)file.Number(map[key]!, $"the {key} of {type}");
    }

    private static Func<double, double> Quadratic(double a2, double a1, double bias) => x => (a2 * x * x) + (a1 * x) + bias;

    // The first coefficient belongs to x, the second to its square.
    private static Func<double, double> Polynomial(double[] coefficients, double bias) =>
        x => bias + coefficients.Index().Sum(c => c.Item * Math.Pow(x, c.Index + 1));

    private static Func<double, double> Trapezoid(
        double start, double rises, double falls, double end, double bias, double scale, bool isFlatAtEnds) => x =>
        x < start || x > end || (isFlatAtEnds && (x == start || x == end)) ? bias
        : x <= rises ? bias + (scale * (rises == start ? 1 : (x - start) / (rises - start)))
        : x <= falls ? bias + scale
        : bias + (scale * (end == falls ? 1 : (end - x) / (end - falls)));

    private static Func<double, double> Gaussian(double centre, double sigma, double bias, double scale) =>
        x => bias + (scale * Math.Exp(-((x - centre) * (x - centre)) / (2 * sigma * sigma)));

    private static Func<double, double> Exponential(double tau, double bias, double power) => x => Math.Pow(power, tau * x) + bias;

    private static Func<double, double> Logarithm(double tau, double bias, double root, double scale) =>
        x => (scale * Math.Log(tau * x, root)) + bias;

    private static Func<double, double> Wave(Func<double, double> wave, double multiplier, double phase, double amplitude, double bias) =>
        x => (amplitude * wave((multiplier * x) + phase)) + bias;
}

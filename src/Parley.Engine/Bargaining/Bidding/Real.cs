namespace Parley.Engine.Bargaining;

/// <summary>The functions of real numbers that strategies use beyond + − × ÷ and the square root, in one place.</summary>
internal static class Real
{
    private const double Pi = Math.PI;

    /// <summary>x^y for x ≥ 0.</summary>
    public static double Pow(double x, double y) => Math.Pow(x, y);

    /// <summary>e^x.</summary>
    public static double Exp(double x) => Math.Exp(x);

    /// <summary>The sine, to about 10^−12 for |x| up to 1,000: Taylor's series after taking off whole half turns.</summary>
    public static double Sin(double x)
    {
        var halfTurns = Math.Round(x / Pi);
        var y = x - (halfTurns * Pi);
        var (sum, term) = (y, y);
        for (var k = 1; k <= 9; k++)
        {
            term *= -y * y / (2 * k * ((2 * k) + 1));
            sum += term;
        }
        return halfTurns % 2 == 0 ? sum : -sum;
    }
}

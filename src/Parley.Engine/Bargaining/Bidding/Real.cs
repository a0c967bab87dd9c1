namespace Parley.Engine.Bargaining;

/// <summary>The functions of real numbers that strategies use beyond + − × ÷ and the square root, in one place.</summary>
internal static class Real
{
    /// <summary>x^y for x ≥ 0.</summary>
    public static double Pow(double x, double y) => Math.Pow(x, y);

    /// <summary>e^x.</summary>
    public static double Exp(double x) => Math.Exp(x);
}

namespace Parley.Engine.Sampling;

/// <summary>A share of independent draws, with Wilson's score interval at 95% (Wilson 1927).</summary>
/// <param name="Share">The share seen, 0 to 1.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record Proportion(double Share, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The share that <paramref name="hits"/> of <paramref name="draws"/> (1 or more) make.</summary>
    public static Proportion Of(long hits, long draws)
    {
        double n = draws;
        var share = hits / n;
        var shrink = 1 + (Z * Z / n);
        var centre = (share + (Z * Z / (2 * n))) / shrink;
        var reach = Z / shrink * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        return new(share, hits == 0 ? 0 : Math.Max(0, centre - reach), hits == draws ? 1 : Math.Min(1, centre + reach));
    }
}

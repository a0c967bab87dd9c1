namespace Parley.Engine.Bargaining;

/// <summary>Goes down in thin slices to a limit that falls late, and offers of each what is best for the others.</summary>
/// <remarks>van Krimpen, Looije and Hajizadeh 2013; won ANAC 2011. What the description leaves open is told at its components.</remarks>
/// <param name="Least">The utility below which it never goes, unless its floor is higher.</param>
/// <param name="K">What its limit gives up from the start.</param>
/// <param name="E">How late its limit falls.</param>
public sealed record HardHeaded(double Least = 0.585, double K = 0.05, double E = 0.05) : IStrategy
{
    /// <summary>How it is asked for by name.</summary>
    public static StrategyEntry Entry { get; } = new("hard-headed", HardHeadedBidding.Entry.Summary, HardHeadedBidding.Entry.Parameters, v => new HardHeaded(v[0], v[1], v[2])) { Source = Sources.VanKrimpen2013 };

    /// <inheritdoc/>
    public string Name => Entry.Write(Least, K, E);

    /// <inheritdoc/>
    public Negotiator Sit() => new BoaNegotiator(new HardHeadedBidding(Least, K, E), new AcLowest(), () => new FrequencyModel());
}

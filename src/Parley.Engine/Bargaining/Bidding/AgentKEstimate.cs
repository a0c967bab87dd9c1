namespace Parley.Engine.Bargaining;

/// <summary>What the others may give at most, from the mean and the spread of what they offered, and the target that follows.</summary>
/// <remarks>
/// AgentK: Kawaguchi, Fujita and Ito 2011. emax = μ + (1 − μ)·d, where d = √12·σ is the width that evenly spread offers of that deviation would have;
/// target(t) = 1 − (1 − emax)·t^α with α = 1 + τ + 10μ − 2τμ; then 1 − r·(1 − target), r = min((d + 0.1)/(1 − target), 2), which holds back from those who hardly move; never below emax.
/// Offers of all the others are taken together; utilities below 0 count as 0, above 1 they do not come.
/// </remarks>
internal sealed class AgentKEstimate(double tremor)
{
    private double _sum;
    private double _squares;
    private int _count;

    private double Mean => _count == 0 ? 0 : _sum / _count;

    private double Width => _count == 0 ? 0 : Math.Sqrt(12 * Math.Max((_squares / _count) - (Mean * Mean), 0));

    /// <summary>emax: what the others may give at most, 0 to 1.</summary>
    public double Most => Math.Min(Mean + ((1 - Mean) * Width), 1);

    public void Add(double utility)
    {
        var kept = Math.Max(utility, 0);
        _sum += kept;
        _squares += kept * kept;
        _count++;
    }

    /// <summary>The utility to ask for.</summary>
    /// <param name="time">0 to 1.</param>
    /// <param name="stray">From −1 to 1: how far the exponent strays, as a share of half the tremor.</param>
    public double Target(double time, double stray)
    {
        var exponent = 1 + tremor + (10 * Mean) - (2 * tremor * Mean) + (stray * tremor / 2);
        var below = (1 - Most) * Portable.Pow(time, Math.Max(exponent, 0));
        var ratio = below <= 0 ? 2 : Math.Min((Width + 0.1) / below, 2);
        return Math.Max(1 - (ratio * below), Most);
    }
}

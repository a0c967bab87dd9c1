namespace Parley.Engine.Sampling;

/// <summary>
/// A judgement with a range: uniform between low and high, or triangular with its peak at the likely value.
/// </summary>
/// <param name="Low">The smallest value; below <paramref name="High"/>.</param>
/// <param name="Likely">The peak, from low to high; null for uniform.</param>
/// <param name="High">The largest value.</param>
public sealed record Judged(double Low, double? Likely, double High)
{
    /// <summary>The value below which a share of all draws falls.</summary>
    /// <param name="share">0 to 1.</param>
    public double Quantile(double share)
    {
        var width = High - Low;
        if (Likely is not { } peak) return Low + (share * width);
        var below = (peak - Low) / width;
        return share < below
            ? Low + Math.Sqrt(share * width * (peak - Low))
            : High - Math.Sqrt((1 - share) * width * (High - peak));
    }
}

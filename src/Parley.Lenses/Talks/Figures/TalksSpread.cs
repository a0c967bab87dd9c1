namespace Parley.Lenses;

/// <summary>How a number is spread over draws.</summary>
/// <param name="Likely">What it is at the likely values.</param>
/// <param name="Low">One draw in twenty gives less.</param>
/// <param name="Median">Half of the draws give less.</param>
/// <param name="High">One draw in twenty gives more.</param>
public sealed record TalksSpread(double Likely, double Low, double Median, double High)
{
    /// <summary>The spread of drawn numbers.</summary>
    internal static TalksSpread Of(double likely, IEnumerable<double> drawn)
    {
        double[] sorted = [.. drawn.Order()];
        return new(likely, At(0.05), At(0.5), At(0.95));

        double At(double share) => sorted[Math.Min((int)(share * sorted.Length), sorted.Length - 1)];
    }
}

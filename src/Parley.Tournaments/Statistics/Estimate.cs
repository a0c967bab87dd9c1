namespace Parley.Tournaments;

/// <summary>A mean with its interval at 95%.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end; null where one number says nothing about its own error.</param>
/// <param name="High">Upper end.</param>
public sealed record Estimate(double Mean, double? Low, double? High)
{
    /// <summary>
    /// The mean of independent numbers, with Student's interval: mean ± t · s / √n. Numbers from one scenario are no independent ones, so each
    /// scenario gives one number, its mean.
    /// </summary>
    /// <param name="numbers">One or more.</param>
    /// <param name="least">What the mean cannot be below.</param>
    /// <param name="most">What it cannot be above.</param>
    public static Estimate Of(IReadOnlyList<double> numbers, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var n = numbers.Count;
        var mean = numbers.Sum() / n;
        if (n < 2) return new(mean, null, null);
        var deviation = Math.Sqrt(numbers.Sum(x => (x - mean) * (x - mean)) / (n - 1));
        var reach = Distributions.StudentWithin(0.95, n - 1) * deviation / Math.Sqrt(n);
        return new(mean, Math.Max(least, mean - reach), Math.Min(most, mean + reach));
    }
}

namespace Parley.Tournaments;

/// <summary>Holm's correction (1979) for looking at many tests at once.</summary>
internal static class Holm
{
    /// <summary>The probabilities, raised so that comparing each with a level keeps the chance of any wrong rejection below it. O(n log n).</summary>
    public static double[] Adjusted(IReadOnlyList<double> probabilities)
    {
        var adjusted = new double[probabilities.Count];
        var (largest, left) = (0.0, probabilities.Count);
        foreach (var i in Enumerable.Range(0, probabilities.Count).OrderBy(i => probabilities[i]))
        {
            largest = Math.Max(largest, Math.Min(1, left * probabilities[i]));
            adjusted[i] = largest;
            left--;
        }
        return adjusted;
    }
}

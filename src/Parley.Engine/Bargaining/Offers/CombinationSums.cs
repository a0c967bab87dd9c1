namespace Parley.Engine.Bargaining;

/// <summary>The sums of points of all combinations of some issues' options, numbered with the last issue counting fastest. O(combinations).</summary>
internal static class CombinationSums
{
    /// <summary>Fills a table.</summary>
    /// <param name="sums">By number of the combination; at least as long as there are combinations.</param>
    /// <param name="points">What an option adds, <c>[issue][option]</c>.</param>
    /// <param name="digits">How many choices each issue has: its options, and one more where it may not arise, which adds nothing.</param>
    /// <param name="from">The first issue.</param>
    /// <param name="to">The one after the last.</param>
    public static void Fill(Span<double> sums, double[][] points, int[] digits, int from, int to)
    {
        sums[0] = 0;
        var count = 1;
        for (var i = from; i < to; i++)
        {
            // From the end, so that no sum is overwritten before it is used.
            for (var c = count - 1; c >= 0; c--)
            {
                var sum = sums[c];
                for (var o = digits[i] - 1; o >= 0; o--) sums[(c * digits[i]) + o] = o < points[i].Length ? sum + points[i][o] : sum;
            }
            count *= digits[i];
        }
    }
}

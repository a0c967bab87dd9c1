namespace Parley.Formats;

/// <summary>Straight lines through the ratings of a numeric issue.</summary>
internal static class GeniusLine
{
    // Ratings between knots are worked out in 28 digits.
    private const decimal Slack = 1e-20m;

    /// <summary>Whether every rating lies on the line from the first to the last.</summary>
    public static bool IsStraight(decimal[] ratings)
    {
        var step = (ratings[^1] - ratings[0]) / (ratings.Length - 1);
        for (var at = 0; at < ratings.Length; at++)
            if (Math.Abs(ratings[at] - ratings[0] - (at * step)) > Slack * Math.Max(1, Math.Abs(ratings[at]))) return false;
        return true;
    }

    /// <summary>
    /// The line that the ratings follow where it lies between 0 and 1, and at whose cuts they are level, as GENIUS rates continuous
    /// issues: the rating at the first step, and the rise from step to step. Null where there is none.
    /// </summary>
    public static (decimal First, decimal Rise)? Cut(decimal[] ratings)
    {
        if (Array.Exists(ratings, r => r is < 0 or > 1)) return null;
        if (IsStraight(ratings)) return (ratings[0], (ratings[^1] - ratings[0]) / (ratings.Length - 1));
        var from = Array.FindIndex(ratings, r => r is > 0 and < 1);
        var to = Array.FindLastIndex(ratings, r => r is > 0 and < 1);
        if (from == to) return null;
        var rise = (ratings[to] - ratings[from]) / (to - from);
        var first = ratings[from] - (from * rise);
        for (var at = 0; at < ratings.Length; at++)
            if (Math.Abs(Math.Clamp(first + (at * rise), 0, 1) - ratings[at]) > 1e-16m) return null;
        return (first, rise);
    }

    /// <summary>How much the rating rises from one number to the next whole one.</summary>
    public static decimal Slope(decimal[] ratings, decimal from, decimal to) => (ratings[^1] - ratings[0]) / (to - from);
}

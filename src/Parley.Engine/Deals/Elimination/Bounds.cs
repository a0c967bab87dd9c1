namespace Parley.Engine.Deals;

/// <summary>The least and the most that parts of a space can add to each dimension, taken part by part.</summary>
internal static class Bounds
{
    /// <summary>Bounds of an issue; zeros for a gate (issue −1).</summary>
    public static (long[] Low, long[] High) OfIssue(DealSpace space, int issue)
    {
        var low = new long[space.Dimensions];
        var high = new long[space.Dimensions];
        if (issue < 0) return (low, high);
        var conditional = space.AppliesWhen?[issue] is not null;
        for (var d = 0; d < low.Length; d++)
        {
            low[d] = space.Points[d][issue].Min();
            high[d] = space.Points[d][issue].Max();
            if (!conditional) continue;
            low[d] = Math.Min(low[d], 0);
            high[d] = Math.Max(high[d], 0);
        }
        return (low, high);
    }

    /// <summary>Adds the bounds of a factor's points.</summary>
    public static void Add(long[] low, long[] high, Factor factor)
    {
        for (var d = 0; d < low.Length; d++)
        {
            low[d] += factor.Bonus.Min(points => points?[d] ?? 0);
            high[d] += factor.Bonus.Max(points => points?[d] ?? 0);
        }
    }

    /// <summary>Adds other bounds.</summary>
    public static void Add(long[] low, long[] high, long[] otherLow, long[] otherHigh)
    {
        for (var d = 0; d < low.Length; d++)
        {
            low[d] += otherLow[d];
            high[d] += otherHigh[d];
        }
    }
}

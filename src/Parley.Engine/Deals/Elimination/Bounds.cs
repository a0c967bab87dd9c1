namespace Parley.Engine.Deals;

/// <summary>The least and the most, by dimension, that part of a space can be worth, taken piece by piece.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
internal sealed record Bounds(long[] Low, long[] High)
{
    /// <summary>Nothing, worth 0.</summary>
    public static Bounds Zero(int dimensions) => new(new long[dimensions], new long[dimensions]);

    /// <summary>Bounds of an issue; zero for a gate (issue −1).</summary>
    public static Bounds OfIssue(DealSpace space, int issue)
    {
        var bounds = Zero(space.Dimensions);
        if (issue < 0) return bounds;
        // An issue that does not arise is worth 0.
        var conditional = space.AppliesWhen?[issue] is not null;
        for (var d = 0; d < space.Dimensions; d++)
        {
            var points = space.Points[d][issue];
            long low = conditional ? 0 : points[0], high = low;
            foreach (var value in points)
            {
                low = Math.Min(low, value);
                high = Math.Max(high, value);
            }
            (bounds.Low[d], bounds.High[d]) = (low, high);
        }
        return bounds;
    }

    /// <summary>Adds other bounds to these.</summary>
    public void Add(Bounds other)
    {
        for (var d = 0; d < Low.Length; d++)
        {
            Low[d] += other.Low[d];
            High[d] += other.High[d];
        }
    }

    /// <summary>Adds points that may be due or not.</summary>
    public void AddOptional(long[] points)
    {
        for (var d = 0; d < Low.Length; d++)
        {
            Low[d] += Math.Min(0, points[d]);
            High[d] += Math.Max(0, points[d]);
        }
    }

    /// <summary>These less a part of them.</summary>
    public Bounds Without(Bounds part)
    {
        var rest = Zero(Low.Length);
        for (var d = 0; d < Low.Length; d++)
        {
            rest.Low[d] = Low[d] - part.Low[d];
            rest.High[d] = High[d] - part.High[d];
        }
        return rest;
    }
}

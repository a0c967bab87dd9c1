namespace Parley.Engine.Deals;

/// <summary>The least and the most, by dimension, that part of a space can be worth, taken piece by piece.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
/// <param name="Joint">The most that each joint sum can be.</param>
internal sealed record Bounds(long[] Low, long[] High, long[] Joint)
{
    /// <summary>Nothing, worth 0.</summary>
    public static Bounds Zero(int dimensions, int sums) => new(new long[dimensions], new long[dimensions], new long[sums]);

    /// <summary>Bounds of an issue; zero for a gate (issue −1).</summary>
    public static Bounds OfIssue(DealSpace space, JointSum[] sums, int issue)
    {
        var bounds = Zero(space.Dimensions, sums.Length);
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
        for (var s = 0; s < sums.Length; s++)
        {
            var (first, second) = (space.Points[sums[s].First][issue], space.Points[sums[s].Second][issue]);
            var most = conditional ? 0 : long.MinValue;
            for (var o = 0; o < first.Length; o++) most = Math.Max(most, sums[s].Of(first[o], second[o]));
            bounds.Joint[s] = most;
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
        for (var s = 0; s < Joint.Length; s++) Joint[s] += other.Joint[s];
    }

    /// <summary>Adds points that may be due or not.</summary>
    public void AddOptional(JointSum[] sums, long[] points)
    {
        for (var d = 0; d < Low.Length; d++)
        {
            Low[d] += Math.Min(0, points[d]);
            High[d] += Math.Max(0, points[d]);
        }
        for (var s = 0; s < sums.Length; s++) Joint[s] += Math.Max(0, sums[s].Of(points[sums[s].First], points[sums[s].Second]));
    }

    /// <summary>These less a part of them.</summary>
    public Bounds Without(Bounds part)
    {
        var rest = Zero(Low.Length, Joint.Length);
        for (var d = 0; d < Low.Length; d++)
        {
            rest.Low[d] = Low[d] - part.Low[d];
            rest.High[d] = High[d] - part.High[d];
        }
        for (var s = 0; s < Joint.Length; s++) rest.Joint[s] = Joint[s] - part.Joint[s];
        return rest;
    }
}

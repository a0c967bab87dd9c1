namespace Parley.Engine.Deals;

/// <summary>
/// A weighted sum that every acceptable package must reach. What one side gets another often gives, so the sum of two can rise much less
/// than each alone: it shows sooner that a partial package cannot become acceptable.
/// </summary>
/// <param name="First">A dimension that must be at its floor or threshold.</param>
/// <param name="Second">Another one.</param>
/// <param name="FirstWeight">Positive; whole, so that the test is exact.</param>
/// <param name="SecondWeight">Positive.</param>
/// <param name="Least">What the sum must reach: if both are at their floors, so is any mixture of them.</param>
internal sealed record JointSum(int First, int Second, long FirstWeight, long SecondWeight, long Least)
{
    // Weights below 2^16 and values below 2^43 keep every sum below 2^62.
    private const int WeightBits = 14;
    private const long LargestValue = 1L << 43;
    private const int MostDimensions = 4;
    private static readonly (int First, int Second)[] Mixtures = [(1, 1), (2, 1), (1, 2)];

    /// <summary>The sum for two values.</summary>
    public long Of(long first, long second) => (FirstWeight * first) + (SecondWeight * second);

    /// <summary>The sums worth watching in a space: each pair of required dimensions, in three mixtures of their spans.</summary>
    public static JointSum[] For(DealSpace space)
    {
        var required = new List<(int Dimension, long Least, double Span)>();
        for (var d = 0; d < space.Dimensions && required.Count < MostDimensions; d++)
        {
            if (d < space.Parties && space.Must is not null && !space.Must[d]) continue;
            var least = d < space.Parties ? space.Floor[d] : space.Threshold[d - space.Parties];
            var (low, high) = Reach(space, d);
            // A floor that is never missed says nothing; one out of reach is seen without this.
            if (least > low && least <= high && low > -LargestValue && high < LargestValue) required.Add((d, least, high - low));
        }
        var sums = new List<JointSum>();
        for (var i = 0; i < required.Count; i++)
            for (var j = i + 1; j < required.Count; j++)
                foreach (var (first, second) in Mixtures)
                {
                    var shortest = Math.Min(required[i].Span, required[j].Span);
                    var w = Weight(first, shortest / required[i].Span);
                    var v = Weight(second, shortest / required[j].Span);
                    sums.Add(new(required[i].Dimension, required[j].Dimension, w, v, (w * required[i].Least) + (v * required[j].Least)));
                }
        return [.. sums];
    }

    private static long Weight(int share, double part) => Math.Max(1, (long)(share * part * (1 << WeightBits)));

    private static (long Low, long High) Reach(DealSpace space, int dimension)
    {
        long low = 0, high = 0;
        for (var issue = 0; issue < space.Issues; issue++)
        {
            var points = space.Points[dimension][issue];
            var conditional = space.AppliesWhen?[issue] is not null;
            long least = conditional ? 0 : points[0], most = least;
            foreach (var value in points)
            {
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }
            low += least;
            high += most;
        }
        foreach (var bonus in space.Bonuses)
        {
            low += Math.Min(0, bonus.Points[dimension]);
            high += Math.Max(0, bonus.Points[dimension]);
        }
        return (low, high);
    }
}

namespace Parley.Engine.Deals;

/// <summary>What a walk climbs: a criterion over the parties' values, larger is better, rules and acceptance first.</summary>
/// <param name="Kind">How the parties' gains are joined.</param>
/// <param name="Origin">What each party's gain is counted from, in grid units.</param>
/// <param name="Weight">By party: what a grid unit counts; 0 for a party that the criterion leaves out.</param>
/// <param name="Acceptable">Whether only acceptable packages are sought.</param>
internal sealed record Aim(Aim.Join Kind, double[] Origin, double[] Weight, bool Acceptable)
{
    // Scores of packages that serve are of the order of 1.
    private const double Rule = 1000, Refusal = 10;

    /// <summary>How gains are joined.</summary>
    public enum Join
    {
        /// <summary>Their weighted sum.</summary>
        Sum,

        /// <summary>Their product; the smallest where that is not above 0.</summary>
        Product,

        /// <summary>The smallest.</summary>
        Smallest,
    }

    /// <summary>The score of where a walker stands.</summary>
    public double Score(SearchSpace search, Walker at)
    {
        var shortfall = Acceptable ? Shortfall(search, at.Value) : 0;
        var score = shortfall > 0 ? -Refusal * (1 + shortfall) : Criterion(at.Value);
        return score - (Rule * at.Broken);
    }

    /// <summary>The criterion alone.</summary>
    public double Criterion(ReadOnlySpan<long> value)
    {
        var (sum, product, smallest) = (0.0, 1.0, double.PositiveInfinity);
        for (var p = 0; p < Weight.Length; p++)
        {
            if (Weight[p] == 0) continue;
            var gain = (value[p] - Origin[p]) * Weight[p];
            sum += gain;
            product *= gain;
            smallest = Math.Min(smallest, gain);
        }
        return Kind switch
        {
            Join.Sum => sum,
            Join.Product => smallest > 0 ? product : smallest,
            _ => smallest,
        };
    }

    /// <summary>How far values are from being acceptable, in parts of each dimension's span; 0 when they are.</summary>
    private static double Shortfall(SearchSpace search, long[] value)
    {
        var space = search.Space;
        if (space.IsAcceptable(value)) return 0;
        var total = 0.0;
        var optional = new List<double>();
        var accepting = 0;
        for (var d = 0; d < value.Length; d++)
        {
            var missing = (d < space.Parties ? space.Floor[d] : space.Threshold[d - space.Parties]) - (double)value[d];
            if (missing <= 0)
            {
                if (d < space.Parties) accepting++;
                continue;
            }
            var part = missing / Math.Max(1, search.High[d] - search.Low[d]);
            if (d >= space.Parties || space.Must is null || space.Must[d])
            {
                total += part;
                if (d < space.Parties) accepting++;
            }
            else optional.Add(part);
        }
        if (space.Must is null) return total;
        // Of those who need not all agree, the ones nearest to it.
        optional.Sort();
        for (var k = 0; k < optional.Count && accepting < space.AtLeast; k++, accepting++) total += optional[k];
        return total;
    }
}

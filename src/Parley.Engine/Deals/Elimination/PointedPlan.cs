namespace Parley.Engine.Deals;

/// <summary>An elimination plan with the points of one space of its shape.</summary>
internal sealed class PointedPlan
{
    /// <summary>Joins a plan and a space.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="space">The space.</param>
    /// <param name="acceptable">Whether only acceptable packages are asked for: then joint sums are watched as well.</param>
    public PointedPlan(EliminationPlan plan, DealSpace space, bool acceptable = false)
    {
        (Plan, Space) = (plan, space);
        Sums = acceptable ? JointSum.For(space) : [];
        Buckets = new Bounds[plan.Buckets.Length];
        Total = Bounds.Zero(space.Dimensions, Sums.Length);
        for (var b = 0; b < Buckets.Length; b++)
        {
            var bucket = plan.Buckets[b];
            Buckets[b] = Bounds.OfIssue(space, Sums, plan.Graph.Variables[bucket.Variable].Issue);
            foreach (var factor in bucket.Factors)
                if (factor.Bonus >= 0) Buckets[b].AddOptional(Sums, space.Bonuses[factor.Bonus].Points);
            foreach (var child in bucket.Children) Buckets[b].Add(Buckets[child]);
            if (bucket.Separator.Length == 0) Total.Add(Buckets[b]);
        }
        FreeIssues = [.. plan.Graph.FreeIssues.Select(issue => (issue, Bounds.OfIssue(space, Sums, issue)))];
        foreach (var (_, bounds) in FreeIssues) Total.Add(bounds);
        // What can move values most goes first: then what is left can make up for little, and hopeless points fall early.
        Array.Sort(Array.ConvertAll(FreeIssues, free => -Weight(free.Bounds)), FreeIssues);
    }

    /// <summary>Issues that no condition mentions, those with the most at stake first, with their bounds.</summary>
    public (int Issue, Bounds Bounds)[] FreeIssues { get; }

    /// <summary>The plan.</summary>
    public EliminationPlan Plan { get; }

    /// <summary>The space.</summary>
    public DealSpace Space { get; }

    /// <summary>Sums that every acceptable package must reach.</summary>
    public JointSum[] Sums { get; }

    /// <summary>By bucket: bounds of everything settled there and in its children.</summary>
    public Bounds[] Buckets { get; }

    /// <summary>Bounds of any package.</summary>
    public Bounds Total { get; }

    private double Weight(Bounds bounds)
    {
        var weight = 0.0;
        for (var d = 0; d < bounds.Low.Length; d++)
            if (Total.High[d] > Total.Low[d]) weight += (bounds.High[d] - bounds.Low[d]) / (double)(Total.High[d] - Total.Low[d]);
        return weight;
    }
}

namespace Parley.Engine.Bargaining;

/// <summary>
/// Two parties that know everything about each other make each other offers in turn, until one is accepted, one leaves, the talks break down,
/// or the deadline passes.
/// </summary>
public sealed record OfferGame
{
    /// <summary>What can be agreed, and what it is worth to each of the two.</summary>
    public required IReadOnlyList<(double First, double Second)> Packages { get; init; }

    /// <summary>How many rounds there are; in each both make an offer. 1 or more.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>Who opens: 0 or 1.</summary>
    public int Opens { get; init; }

    /// <summary>Each one's discount factor, above 0, at most 1.</summary>
    public (double First, double Second) Discount { get; init; } = (1, 1);

    /// <summary>What the factor counts.</summary>
    public DiscountPer DiscountPer { get; init; } = DiscountPer.Offer;

    /// <summary>The chance that the talks break down after a round; 0 or more, below 1.</summary>
    public double BreakdownRisk { get; init; }

    /// <summary>What each has when the talks break down; not discounted.</summary>
    public (double First, double Second) Breakdown { get; init; }

    /// <summary>
    /// What each has when one leaves, which either may instead of answering or of making an offer, and when the deadline passes; discounted
    /// like a package agreed at the time.
    /// </summary>
    public (double First, double Second) Outside { get; init; }

    /// <summary>What is wrong with it, as a sentence; null where nothing is.</summary>
    public string? Fault()
    {
        if (Rounds is < 1 or > 100_000_000) return $"There must be 1 to 100,000,000 rounds, not {Rounds}.";
        if (Opens is not (0 or 1)) return $"Party 0 or 1 opens, not {Opens}.";
        if (Discount is not { First: > 0 and <= 1, Second: > 0 and <= 1 }) return "The discount factors must be above 0 and at most 1.";
        if (!(BreakdownRisk is >= 0 and < 1)) return $"The risk of breakdown must be at least 0 and below 1, not {BreakdownRisk}.";
        foreach (var (first, second) in Packages.Append(Breakdown).Append(Outside))
            if (!double.IsFinite(first) || !double.IsFinite(second)) return "Utilities must be finite numbers.";
        return null;
    }
}

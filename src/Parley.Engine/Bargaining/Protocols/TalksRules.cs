namespace Parley.Engine.Bargaining;

/// <summary>Under which conditions parties talk.</summary>
public sealed record TalksRules
{
    /// <summary>After how many rounds the talks end; 1 or more. In a round every party proposes once.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>
    /// After how many simulated seconds they end, whatever the rounds; null: rounds alone count. Every offer takes between
    /// <see cref="SecondsPerOffer"/>'s two numbers, drawn evenly.
    /// </summary>
    public double? Seconds { get; init; }

    /// <summary>The least and the most simulated seconds that a party takes for an offer.</summary>
    public (double Least, double Most) SecondsPerOffer { get; init; } = (1, 1);

    /// <summary>The chance that the talks break down after a round without agreement; 0 or more, below 1.</summary>
    public double BreakdownRisk { get; init; }

    /// <summary>Each party's discount factor, above 0, at most 1; null: none discounts.</summary>
    public IReadOnlyList<double>? Discount { get; init; }

    /// <summary>What a discount factor counts.</summary>
    public DiscountPer DiscountPer { get; init; }

    /// <summary>Which party opens; the others follow in order.</summary>
    public int First { get; init; }
}

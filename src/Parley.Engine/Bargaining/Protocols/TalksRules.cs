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

    /// <summary>What is wrong with the rules for so many parties, as a sentence; null where nothing is.</summary>
    public string? Fault(int parties)
    {
        if (Rounds < 1) return $"There must be 1 round or more, not {Rounds}.";
        if (Seconds is { } seconds && !(seconds > 0 && double.IsFinite(seconds))) return $"The seconds must be above 0, not {seconds}.";
        if (!(SecondsPerOffer.Least >= 0 && SecondsPerOffer.Most >= SecondsPerOffer.Least && double.IsFinite(SecondsPerOffer.Most)))
            return $"The seconds for an offer must be 0 or more and the first at most the second, not {SecondsPerOffer.Least} and {SecondsPerOffer.Most}.";
        if (!(BreakdownRisk is >= 0 and < 1)) return $"The risk of breakdown must be at least 0 and below 1, not {BreakdownRisk}.";
        if (First < 0 || First >= parties) return $"The party that opens must be one of 0 to {parties - 1}, not {First}.";
        if (Discount is null) return null;
        if (Discount.Count != parties) return $"There must be a discount factor for each of {parties} parties, not {Discount.Count}.";
        foreach (var factor in Discount)
            if (!(factor is > 0 and <= 1)) return $"A discount factor must be above 0 and at most 1, not {factor}.";
        return null;
    }
}

namespace Parley.Tournaments;

/// <summary>How one strategy did.</summary>
public sealed record Standing
{
    /// <summary>Its place, from 1, by mean utility; equal means share one.</summary>
    public required int Place { get; init; }

    /// <summary>Its name.</summary>
    public required string Strategy { get; init; }

    /// <summary>In how many seats it sat; a match against itself counts for each.</summary>
    public required int Seats { get; init; }

    /// <summary>How many matches it lost by forfeit.</summary>
    public required int Forfeits { get; init; }

    /// <summary>Its own utility, discounted; 0 without a deal.</summary>
    public required Estimate Utility { get; init; }

    /// <summary>The mean of the others' at its tables.</summary>
    public required Estimate Partner { get; init; }

    /// <summary>The sum over all parties at its tables.</summary>
    public required Estimate Welfare { get; init; }

    /// <summary>The share of its talks that ended with a deal.</summary>
    public required Estimate Agreement { get; init; }

    /// <summary>How far its outcomes are from Nash's solution; null where no scenario has one.</summary>
    public Estimate? Nash { get; init; }

    /// <summary>How far from Kalai's and Smorodinsky's.</summary>
    public Estimate? KalaiSmorodinsky { get; init; }

    /// <summary>How far from the acceptable frontier.</summary>
    public Estimate? Frontier { get; init; }

    /// <summary>Its mean rank over scenarios, 1 for the best; null where ranks say nothing.</summary>
    public double? MeanRank { get; init; }

    /// <summary>Whether it is not told apart from the first one at 5%.</summary>
    public required bool IsTied { get; init; }
}

namespace Parley.Engine.Bargaining;

/// <summary>How one run of talks ended.</summary>
public sealed record TalksOutcome
{
    /// <summary>How.</summary>
    public required TalksEnd End { get; init; }

    /// <summary>What was agreed, option by issue, −1 where the issue does not arise; null without a deal.</summary>
    public int[]? Package { get; init; }

    /// <summary>In which round it ended, from 0.</summary>
    public required int Round { get; init; }

    /// <summary>The share of the time until the deadline that was used.</summary>
    public required double Time { get; init; }

    /// <summary>How many offers were made.</summary>
    public required int Offers { get; init; }

    /// <summary>Who accepted last, walked away or forfeited; −1 for none.</summary>
    public int By { get; init; } = -1;

    /// <summary>Why a party forfeited, in words; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Each party's utility before discounting; 0 without a deal.</summary>
    public required double[] Utilities { get; init; }

    /// <summary>The same, discounted.</summary>
    public required double[] Discounted { get; init; }
}

namespace Parley.Engine.Stability;

/// <summary>How large a conflict over packages may be.</summary>
public sealed record ConflictLimits
{
    /// <summary>The limits that fit a laptop.</summary>
    public static ConflictLimits Default { get; } = new();

    /// <summary>The most states.</summary>
    public int States { get; init; } = 1_000_000;

    /// <summary>The most moves listed, those that states share once; each takes four bytes.</summary>
    public long Targets { get; init; } = 200_000_000;

    /// <summary>The most partial packages to look at while listing the states.</summary>
    public long SearchSteps { get; init; } = 200_000_000;
}

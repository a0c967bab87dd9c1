namespace Parley.Engine.Deals;

/// <summary>Limits and seed of a solution.</summary>
public sealed record SolverOptions
{
    /// <summary>The limits that fit a laptop.</summary>
    public static SolverOptions Default { get; } = new();

    /// <summary>
    /// Points that may be kept at once for two parties; half as many for three dimensions, an eighth for four, and so on. Past this,
    /// nearby points are merged and the answer says within what.
    /// </summary>
    public int PointBudget { get; init; } = 1 << 20;

    /// <summary>Combinations of tied issues that elimination may tabulate; past this it says that it cannot.</summary>
    public int TableBudget { get; init; } = 200_000;

    /// <summary>
    /// How many rounds to search where elimination is out of reach; each is about half a second's work on two cores. 0: such a space is refused.
    /// </summary>
    public int SearchRounds { get; init; } = 8;

    /// <summary>Told after each round of a search how many are done.</summary>
    public Action<int>? Searched { get; init; }

    /// <summary>
    /// Whether to count the acceptable packages. If not, the answer's count is just what the frontier proves: from its number of
    /// points up to the number of packages.
    /// </summary>
    public bool CountAcceptable { get; init; } = true;

    /// <summary>Seed of the estimate of how many packages are acceptable, used where no exact count is in reach.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many packages to draw for that estimate.</summary>
    public int CountDraws { get; init; } = 100_000;
}

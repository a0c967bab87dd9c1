namespace Parley.Oracle;

/// <summary>A deal space in the plainest terms, to be solved by trying everything.</summary>
/// <remarks>
/// Dimensions are the parties and after them the audiences with a threshold. A package is an option index by issue, −1 where the
/// issue
/// does not arise; statements about packages are functions.
/// </remarks>
public sealed record OracleSpace
{
    /// <summary>How many parties.</summary>
    public required int Parties { get; init; }

    /// <summary>How many options each issue has.</summary>
    public required int[] Options { get; init; }

    /// <summary>Points in grid units: <c>[dimension][issue][option]</c>.</summary>
    public required long[][][] Points { get; init; }

    /// <summary>Decimal places of each party's grid: one unit is 10^−decimals points.</summary>
    public required int[] Decimals { get; init; }

    /// <summary>No-deal value by party, in grid units.</summary>
    public required long[] NoDeal { get; init; }

    /// <summary>The least each party accepts, in grid units.</summary>
    public required long[] Floor { get; init; }

    /// <summary>The least each audience with a threshold accepts, in grid units.</summary>
    public required long[] Threshold { get; init; }

    /// <summary>When each issue arises; null for always.</summary>
    public required Func<int[], bool>?[] Arises { get; init; }

    /// <summary>Points by dimension for packages of which something holds.</summary>
    public required (Func<int[], bool> When, long[] Points)[] Bonuses { get; init; }

    /// <summary>What holds of no feasible package.</summary>
    public required Func<int[], bool>[] Never { get; init; }

    /// <summary>Which parties must accept; null: all.</summary>
    public required bool[]? Must { get; init; }

    /// <summary>How many must accept in all, where <see cref="Must"/> is given.</summary>
    public required int AtLeast { get; init; }

    /// <summary>The status quo's value by party, in grid units; null where there is none.</summary>
    public required long[]? StatusQuo { get; init; }

    /// <summary>Whether some party's points are only an order.</summary>
    public required bool Ordinal { get; init; }
}

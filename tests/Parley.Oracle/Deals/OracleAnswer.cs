namespace Parley.Oracle;

/// <summary>Everything there is to know about a small deal space.</summary>
public sealed record OracleAnswer
{
    /// <summary>How many packages are feasible.</summary>
    public required int Packages { get; init; }

    /// <summary>How many feasible packages are acceptable.</summary>
    public required int Acceptable { get; init; }

    /// <summary>Whether an acceptable package is worth leaving the status quo for.</summary>
    public required bool Exists { get; init; }

    /// <summary>Each party's largest value over the acceptable packages; null when there are none.</summary>
    public required long[]? Ideal { get; init; }

    /// <summary>The undominated feasible value vectors, first party's value descending, then the second's, and so on.</summary>
    public required OraclePoint[] Frontier { get; init; }

    /// <summary>The undominated acceptable value vectors, in the same order.</summary>
    public required OraclePoint[] AcceptableFrontier { get; init; }

    /// <summary>Null where it does not apply.</summary>
    public required OracleSolution? Nash { get; init; }

    /// <summary>Null where it does not apply.</summary>
    public required OracleSolution? KalaiSmorodinsky { get; init; }

    /// <summary>Null where it does not apply.</summary>
    public required OracleSolution? Egalitarian { get; init; }

    /// <summary>Null where it does not apply.</summary>
    public required OracleSolution? Utilitarian { get; init; }
}

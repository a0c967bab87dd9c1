namespace Parley.Engine.Deals;

/// <summary>
/// A negotiation as plain arrays: what can be chosen and what it is worth to whom, in whole units of each party's decimal
/// grid, so that all arithmetic is exact.
/// </summary>
/// <remarks>
/// A package is an <c>int[]</c> with an option index for every issue, −1 for an issue that does not arise. Dimensions are the
/// parties (0 … <see cref="Parties"/>−1) and after them the audiences with a threshold. A party's grid unit is
/// 10^−<see cref="Decimals"/> points. Absolute values of any package must stay below 2^60 units.
/// </remarks>
public sealed record DealSpace
{
    /// <summary>How many parties; 1 or more.</summary>
    public required int Parties { get; init; }

    /// <summary>How many options each issue has; each 1 or more.</summary>
    public required int[] Options { get; init; }

    /// <summary>Points in grid units: <c>[dimension][issue][option]</c>.</summary>
    public required long[][][] Points { get; init; }

    /// <summary>Decimal places of each party's grid: <c>[party]</c>, 0 … 18. Only comparisons of points between parties use it.</summary>
    public required int[] Decimals { get; init; }

    /// <summary>The no-deal value of each party, in grid units.</summary>
    public required long[] NoDeal { get; init; }

    /// <summary>The least each party accepts, in grid units; not below <see cref="NoDeal"/> (or <see cref="long.MinValue"/>/2 for none).</summary>
    public required long[] Floor { get; init; }

    /// <summary>The least each audience with a threshold accepts, in grid units; empty without such audiences.</summary>
    public long[] Threshold { get; init; } = [];

    /// <summary>When each issue arises: <c>[issue]</c>, null for always. Must not be circular.</summary>
    public Condition?[]? AppliesWhen { get; init; }

    /// <summary>Points for combinations.</summary>
    public Bonus[] Bonuses { get; init; } = [];

    /// <summary>Combinations that no feasible package has.</summary>
    public Condition[] Never { get; init; } = [];

    /// <summary>Parties that must accept: <c>[party]</c>; null: all must.</summary>
    public bool[]? Must { get; init; }

    /// <summary>How many parties must accept in all; used when <see cref="Must"/> is given.</summary>
    public int AtLeast { get; init; }

    /// <summary>The status quo's value for each party, in grid units, or null where there is none.</summary>
    public long[]? StatusQuo { get; init; }

    /// <summary>Parties whose points are an order, not an amount; null: none. Solutions that need amounts are then left out.</summary>
    public bool[]? Ordinal { get; init; }

    /// <summary>How many issues.</summary>
    public int Issues => Options.Length;

    /// <summary>Parties and audiences with a threshold.</summary>
    public int Dimensions => Parties + Threshold.Length;

    /// <summary>Whether issue <paramref name="issue"/> arises in a package.</summary>
    public bool Arises(int issue, ReadOnlySpan<int> package) => AppliesWhen?[issue]?.Holds(package) ?? true;

    /// <summary>The value of a package for every dimension, in grid units. Does not check that it is feasible.</summary>
    public long[] Value(ReadOnlySpan<int> package)
    {
        var value = new long[Dimensions];
        for (var d = 0; d < value.Length; d++)
            for (var i = 0; i < Issues; i++)
                if (package[i] >= 0) value[d] += Points[d][i][package[i]];
        foreach (var bonus in Bonuses)
            if (bonus.When.Holds(package))
                for (var d = 0; d < value.Length; d++) value[d] += bonus.Points[d];
        return value;
    }

    /// <summary>Whether a package has an option exactly for the issues that arise, and breaks no rule.</summary>
    public bool IsFeasible(ReadOnlySpan<int> package)
    {
        for (var i = 0; i < Issues; i++)
            if (Arises(i, package) != package[i] >= 0) return false;
        foreach (var never in Never)
            if (never.Holds(package)) return false;
        return true;
    }

    /// <summary>Whether values (parties, then audiences) are acceptable: enough parties at their floors, every audience at its threshold.</summary>
    public bool IsAcceptable(ReadOnlySpan<long> value)
    {
        var accepting = 0;
        for (var p = 0; p < Parties; p++)
        {
            if (value[p] >= Floor[p]) accepting++;
            else if (Must is null || Must[p]) return false;
        }
        if (Must is not null && accepting < AtLeast) return false;
        for (var a = 0; a < Threshold.Length; a++)
            if (value[Parties + a] < Threshold[a]) return false;
        return true;
    }

    /// <summary>
    /// Whether acceptable values make a deal: no party below its status quo where there is one, and some party above both that and no deal.
    /// </summary>
    internal bool IsDeal(ReadOnlySpan<long> value)
    {
        var better = false;
        for (var p = 0; p < Parties; p++)
        {
            var before = StatusQuo?[p] ?? NoDeal[p];
            if (StatusQuo is not null && value[p] < before) return false;
            better |= value[p] > Math.Max(before, NoDeal[p]);
        }
        return better;
    }
}

namespace Parley.Engine.Tests;

/// <summary>How large random spaces are.</summary>
/// <param name="Issues">Numbers of issues to pick from.</param>
/// <param name="Packages">Largest numbers of packages to pick from (before rules and conditions).</param>
/// <param name="Parties">The most parties.</param>
/// <param name="Reach">Interactions, rules and conditions tie together issues at most this far apart in a random order.</param>
public sealed record SpaceSize(int[] Issues, long[] Packages, int Parties, int Reach)
{
    /// <summary>Some dozens to some thousands of packages: every one can be tried.</summary>
    public static SpaceSize Small { get; } =
        new([1, 2, 3, 4, 4, 5, 5, 6, 6, 7], [20, 60, 150, 150, 400, 400, 800, 800, 3_000], Parties: 5, Reach: 7);

    /// <summary>Some thousands of packages of many issues, tied together locally.</summary>
    public static SpaceSize Sparse { get; } = new([8, 9, 10], [1_000, 3_000, 6_000], Parties: 4, Reach: 4);

    /// <summary>Some hundred thousand packages, tied together locally.</summary>
    public static SpaceSize Medium { get; } = new([8, 9, 10, 11], [30_000, 100_000, 300_000], Parties: 3, Reach: 4);
}

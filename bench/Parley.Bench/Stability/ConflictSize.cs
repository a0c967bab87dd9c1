using Parley.Engine.Stability;

namespace Parley.Bench;

/// <summary>A size of conflict to analyse.</summary>
public sealed record ConflictSize(string Name, Func<ulong, Conflict> Make)
{
    public static readonly ConflictSize[] All =
    [
        new("4 x 3 options, 2,000 of 4,096 states", seed => Conflicts.Of(4, Binary(12), 2_000, seed)),
        new("4 x 3 options, 4,096 states", seed => Conflicts.Of(4, Binary(12), 4_096, seed)),
        new("4 x 5 options, 100,000 of 1,048,576 states", seed => Conflicts.Of(4, Binary(20), 100_000, seed)),
        new("4 x 5 options, 1,048,576 states", seed => Conflicts.Of(4, Binary(20), 1 << 20, seed)),
        new("2 x 1,000 choices, 1,000,000 states", seed => Conflicts.Of(2, [1000, 1000], 1_000_000, seed)),
    ];

    /// <summary>So many options to take or leave.</summary>
    public static int[] Binary(int options) => [.. Enumerable.Repeat(2, options)];

    public override string ToString() => Name;
}

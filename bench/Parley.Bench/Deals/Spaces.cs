using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Bench;

/// <summary>Random spaces of the sizes that the benchmarks ask about; points have six digits, so that ties are rare.</summary>
public static class Spaces
{
    private const int Largest = 1_000_000;

    /// <summary>Additive, every point drawn uniformly.</summary>
    public static DealSpace Uniform(int parties, int issues, int options, ulong seed)
    {
        var random = new RandomStream(seed);
        var points = new long[parties][][];
        for (var p = 0; p < parties; p++) points[p] = Draw(issues, options, () => random.NextInt(Largest));
        return Of(points, options);
    }

    /// <summary>Two parties; the second's points are the first's reversed, plus noise of a tenth.</summary>
    public static DealSpace Opposed(int issues, int options, ulong seed)
    {
        var random = new RandomStream(seed);
        var first = Draw(issues, options, () => random.NextInt(Largest));
        var second = Array.ConvertAll(first, row => Array.ConvertAll(row, v => Largest - v + random.NextInt(Largest / 10)));
        return Of([first, second], options);
    }

    /// <summary>Two parties, issues in a 3-tree, an interaction on one pair of options along each of some edges.</summary>
    public static DealSpace Interacting(int issues, int options, int interactions, ulong seed)
    {
        var random = new RandomStream(seed);
        var space = Uniform(2, issues, options, seed + 1000);
        var edges = new List<(int, int)>();
        for (var i = 1; i < issues; i++)
            for (var back = 1; back <= Math.Min(3, i); back++) edges.Add((i - back, i));
        var bonuses = new Bonus[interactions];
        for (var b = 0; b < interactions; b++)
        {
            var (i, j) = edges[random.NextInt(edges.Count)];
            bonuses[b] = new(
                new Condition.All([new Condition.OneOf(i, [random.NextInt(options)]), new Condition.OneOf(j, [random.NextInt(options)])]),
                [random.NextInt(Largest) - (Largest / 2), random.NextInt(Largest) - (Largest / 2)]);
        }
        return space with { Bonuses = bonuses };
    }

    private static long[][] Draw(int issues, int options, Func<long> draw)
    {
        var rows = new long[issues][];
        for (var i = 0; i < issues; i++)
        {
            rows[i] = new long[options];
            for (var o = 0; o < options; o++) rows[i][o] = draw();
        }
        return rows;
    }

    private static DealSpace Of(long[][][] points, int options) => new()
    {
        Parties = points.Length,
        Options = [.. Enumerable.Repeat(options, points[0].Length)],
        Points = points,
        Decimals = new int[points.Length],
        NoDeal = new long[points.Length],
        Floor = new long[points.Length],
    };
}

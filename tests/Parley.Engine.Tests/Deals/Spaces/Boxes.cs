using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Tests;

/// <summary>Spaces of hyper-rectangles, as nonlinear negotiation domains have them: every box spans a few issues and an interval of each.</summary>
internal static class Boxes
{
    public static DealSpace Draw(ulong seed, int issues, int options, int boxes, int parties)
    {
        var random = new RandomStream(seed);
        var bonuses = new List<Bonus>();
        for (var b = 0; b < boxes; b++)
        {
            var sides = new List<Condition>();
            foreach (var issue in Enumerable.Range(0, issues).OrderBy(_ => random.NextBits()).Take(2 + random.NextInt(4)).Order())
            {
                var first = random.NextInt(options);
                var length = 1 + random.NextInt(options - first);
                sides.Add(new Condition.OneOf(issue, [.. Enumerable.Range(first, length)]));
            }
            var points = new long[parties];
            points[random.NextInt(parties)] = random.NextInt(120) - 20;
            bonuses.Add(new(new Condition.All([.. sides]), points));
        }
        return new()
        {
            Parties = parties,
            Options = [.. Enumerable.Repeat(options, issues)],
            Points = [.. Enumerable.Range(0, parties).Select(_ => Enumerable.Range(0, issues).Select(_ => Enumerable.Range(0, options).Select(_ => (long)random.NextInt(10)).ToArray()).ToArray())],
            Decimals = new int[parties],
            NoDeal = new long[parties],
            Floor = new long[parties],
            Bonuses = [.. bonuses],
        };
    }
}

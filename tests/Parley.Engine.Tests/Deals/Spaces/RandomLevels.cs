using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>
/// Random no-deal values, floors, thresholds and status quo for a space: at, between, above and below the values its packages
/// have, so
/// that zones of agreement come out empty, narrow and wide.
/// </summary>
public sealed class RandomLevels(Draws draws, DealSpace space)
{
    /// <summary>The space with its levels set.</summary>
    public DealSpace Set()
    {
        var common = Sample();
        var (together, generous) = (draws.Chance(0.4), draws.Pick(1, 2, 4, 8, 16));
        var noDeal = new long[space.Parties];
        var floor = new long[space.Parties];
        for (var p = 0; p < space.Parties; p++)
        {
            noDeal[p] = together ? common[p] : Level(p, generous);
            floor[p] = draws.Next(20) switch
            {
                < 13 => noDeal[p],
                < 15 => noDeal[p] + draws.Next(1, 4),
                < 18 => Math.Max(noDeal[p], Level(p, generous)),
                18 => Math.Max(noDeal[p], Sample()[p] + draws.Next(0, 2)),
                _ => long.MinValue / 2,
            };
        }
        var statusQuo = draws.Next(4) switch
        {
            0 => together ? common[..space.Parties] : Sample()[..space.Parties],
            1 => [.. noDeal],
            _ => null,
        };
        long[] threshold = [.. Enumerable.Range(0, space.Threshold.Length).Select(a =>
            together && draws.Chance(0.7) ? common[space.Parties + a] : Level(space.Parties + a, generous + 1))];
        return space with { NoDeal = noDeal, Floor = floor, StatusQuo = statusQuo, Threshold = threshold };
    }

    /// <summary>A level for one dimension; the more generous, the more packages are likely to reach it.</summary>
    private long Level(int dimension, int generous)
    {
        var sampled = Enumerable.Range(0, generous).Min(_ => Sample()[dimension]);
        return draws.Next(20) switch
        {
            < 14 => sampled,
            14 => sampled + 1,
            15 => sampled - 1,
            16 => 0,
            17 => -draws.Next(1, 1000),
            18 => Enumerable.Range(0, 20).Max(_ => Sample()[dimension]),
            _ => Enumerable.Range(0, 20).Max(_ => Sample()[dimension]) + 1,
        };
    }

    /// <summary>The value of a random package; it may break a rule.</summary>
    private long[] Sample() => space.Value(RandomPackage.Draw(space, draws));
}

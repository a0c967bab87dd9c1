using Parley.Engine.Deals;
using Parley.Engine.Pressure;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>A search that goes on from space to space agrees with trying every package, on thousands of random spaces.</summary>
public sealed class BargainSearchTests
{
    private const int SpacesInARow = 6;

    [Theory]
    [InlineData(Family.TwoParties, 0.9)]
    [InlineData(Family.ManyParties, 0.6)]
    [InlineData(Family.Interactions, 0.6)]
    [InlineData(Family.Rules, 0.6)]
    [InlineData(Family.ConditionalIssues, 0.6)]
    [InlineData(Family.Audiences, 0.6)]
    [InlineData(Family.Everything, 0.5)]
    public void The_Nash_solution_is_that_of_trying_every_package(Family family, double answered)
    {
        var (asked, found) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var shape = RandomSpace.Draw(family, seed);
            if (BargainSearch.For(shape, DealStructure.Of(shape)) is not { } search) continue;
            var draws = new Draws((ulong)seed);
            for (var k = 0; k < SpacesInARow; k++)
            {
                var space = Near(shape, draws);
                search.Take(space);
                var best = search.Nash(space.NoDeal, space.Floor);
                var truth = BruteForce.Solve(OracleSpaces.From(space));
                var where = $"{family}, seed {seed}, space {k}: {Written.Space(space)}";
                Assert.True(truth.Exists || !search.KnowsDeal(space), where);
                if (AllGain(space, truth))
                {
                    asked++;
                    found += best >= 0 ? 1 : 0;
                }
                if (best < 0) continue;
                Assert.True(truth.Nash is not null, where);
                Assert.True(truth.Nash!.Point.Package.SequenceEqual(search[best]), $"{Written.Row(search[best])} instead of {Written.Row(truth.Nash.Point.Package)}, {where}");
                Assert.Equal(truth.Nash.Point.Value, Enumerable.Range(0, space.Parties).Select(p => search.Value(best, p)));
                Assert.True(search.IsAcceptable(best), where);
            }
        }
        // Ties are left to the frontier, and there are many among small numbers.
        Assert.True(asked > 200 && found > asked * answered, $"{found} of {asked}");
    }

    [Theory]
    [InlineData(Family.TwoParties)]
    [InlineData(Family.Interactions)]
    [InlineData(Family.Rules)]
    [InlineData(Family.ConditionalIssues)]
    [InlineData(Family.Audiences)]
    public void What_lies_furthest_beyond_an_edge_is_that_of_trying_every_package(Family family)
    {
        var (beyond, none) = (0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            var shape = RandomSpace.Draw(family, seed);
            if (shape.Parties < 2 || shape.Points[0].Concat(shape.Points[1]).Any(i => i.Any(v => Math.Abs(v) > 1e13))) continue;
            var search = BargainSearch.For(shape, DealStructure.Of(shape))!;
            var draws = new Draws((ulong)seed);
            for (var k = 0; k < 3; k++)
            {
                var space = Near(shape, draws);
                var oracle = OracleSpaces.From(space);
                (long X, long Y)[] points = [.. BruteForce.Feasible(oracle).Select(x => BruteForce.Value(oracle, x))
                    .Where(v => BruteForce.IsAcceptable(oracle, v)).Select(v => (v[0], v[1]))];
                if (points.Length == 0) continue;
                var (a, b) = (points[draws.Next(points.Length)], points[draws.Next(points.Length)]);
                if (a.X > b.X) (a, b) = (b, a);
                if (a.X == b.X || a.Y <= b.Y) (a, b) = k == 0 ? (a, (a.X, a.Y - 1)) : ((a.X - 1, a.Y), a);
                search.Take(space);
                var found = search.Beyond(0, 1, new(a.X, a.Y), new(b.X, b.Y), space.Floor);
                var where = $"{family}, seed {seed}, space {k}, {a} to {b}: {Written.Space(space)}";
                var truly = points.Where(p => IsBeyond(a, b, p)).ToArray();
                if (truly.Length == 0)
                {
                    Assert.True(found == -1, where);
                    none++;
                    continue;
                }
                Assert.True(found >= 0, where);
                var mine = (search.Value(found!.Value, 0), search.Value(found.Value, 1));
                Assert.Contains(mine, truly);
                Assert.True(truly.Max(p => Side(a, b, p)) == Side(a, b, mine), where);
                beyond++;
            }
        }
        Assert.True(beyond > 100 && none > 100, $"{beyond} and {none}");
    }

    [Fact]
    public void What_was_known_changes_no_answer()
    {
        var compared = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var shape = RandomSpace.Draw(Family.Audiences, seed, SpaceSize.Sparse);
            var (going, fresh) = (BargainSearch.For(shape, DealStructure.Of(shape))!, BargainSearch.For(shape, DealStructure.Of(shape))!);
            var draws = new Draws((ulong)seed);
            for (var k = 0; k < SpacesInARow; k++)
            {
                var space = Near(shape, draws);
                going.Take(space);
                fresh.Restart();
                fresh.Take(space);
                var (one, other) = (going.Nash(space.NoDeal, space.Floor), fresh.Nash(space.NoDeal, space.Floor));
                Assert.Equal(one < 0, other < 0);
                if (one < 0) continue;
                Assert.Equal(going[one], fresh[other]);
                compared++;
            }
        }
        Assert.True(compared > 100, $"just {compared}");
    }

    [Fact]
    public void Majorities_orders_and_knots_too_wide_are_left_to_the_frontier()
    {
        var space = RandomSpace.Draw(Family.TwoParties, 1);
        Assert.NotNull(BargainSearch.For(space, DealStructure.Of(space)));
        Assert.Null(BargainSearch.For(space with { Must = [true, false], AtLeast = 1 }, DealStructure.Of(space)));
        Assert.Null(BargainSearch.For(space with { Ordinal = [true, false] }, DealStructure.Of(space)));
        var wide = new DealSpace
        {
            Parties = 1,
            Options = [30, 30, 30],
            Points = [[new long[30], new long[30], new long[30]]],
            Decimals = [0],
            NoDeal = [0],
            Floor = [0],
            Never = [.. from pair in new[] { (0, 1), (0, 2), (1, 2) }
                        from option in Enumerable.Range(0, 30)
                        select new Condition.All([new Condition.OneOf(pair.Item1, [option]), new Condition.OneOf(pair.Item2, [option])])],
        };
        Assert.Null(BargainSearch.For(wide, DealStructure.Of(wide)));
    }

    [Fact]
    public void A_search_that_would_take_too_long_says_that_it_cannot_tell()
    {
        // Forty issues of one and the same choice: every package of twenty and twenty is as good.
        long[][] One(params long[] row) => [.. Enumerable.Repeat(row, 40)];
        var space = new DealSpace
        {
            Parties = 2,
            Options = [.. Enumerable.Repeat(2, 40)],
            Points = [One(0, 1), One(1, 0)],
            Decimals = [0, 0],
            NoDeal = [0, 0],
            Floor = [0, 0],
        };
        var search = BargainSearch.For(space, DealStructure.Of(space))!;
        search.Take(space);
        Assert.Equal(-1, search.Nash(space.NoDeal, space.Floor));
        Assert.InRange(search.Visited, 1, 100_000);
    }

    // Whether every party that any package gives more than no deal can gain in an acceptable one, at once.
    private static bool AllGain(DealSpace space, OracleAnswer truth) =>
        truth.Nash is { } nash && Enumerable.Range(0, space.Parties).All(p => nash.Point.Value[p] > space.NoDeal[p]);

    private static bool IsBeyond((long X, long Y) a, (long X, long Y) b, (long X, long Y) p) =>
        a.X == b.X ? p.X > a.X
        : a.Y == b.Y ? p.Y > a.Y
        : Side(a, b, p) > 0 || (Side(a, b, p) == 0 && (p.X < a.X || p.X > b.X));

    private static Int128 Side((long X, long Y) a, (long X, long Y) b, (long X, long Y) p) =>
        ((Int128)(b.X - a.X) * (p.Y - a.Y)) - ((Int128)(b.Y - a.Y) * (p.X - a.X));

    /// <summary>The space with all its numbers a little different.</summary>
    private static DealSpace Near(DealSpace space, Draws draws)
    {
        long[] Moved(long[] row) => Array.ConvertAll(row, v => v <= long.MinValue / 2 ? v : v + draws.Next(-Math.Abs(v / 16) - 1, Math.Abs(v / 16) + 1));
        var noDeal = Moved(space.NoDeal);
        return space with
        {
            Points = Array.ConvertAll(space.Points, d => Array.ConvertAll(d, Moved)),
            Bonuses = Array.ConvertAll(space.Bonuses, b => b with { Points = Moved(b.Points) }),
            NoDeal = noDeal,
            Floor = [.. Moved(space.Floor).Zip(noDeal, (f, n) => f <= long.MinValue / 2 ? f : Math.Max(f, n))],
            Threshold = Moved(space.Threshold),
        };
    }
}

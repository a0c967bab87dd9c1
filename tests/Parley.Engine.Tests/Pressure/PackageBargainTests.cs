using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

public sealed class PackageBargainTests
{
    private const long None = long.MinValue / 2;

    private static int Choose(UnitPair[] packages, UnitPair noDeal, UnitPair? walkAway = null) => PackageBargain.Choose(
        Array.ConvertAll(packages, p => p.First), Array.ConvertAll(packages, p => p.Second), noDeal, walkAway ?? new(None, None));

    [Theory]
    [MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void It_chooses_what_the_deal_solver_chooses(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var draws = new Draws((ulong)seed);
            var space = Space(draws);
            var answer = DealSolver.Solve(space, SolverOptions.Default with { CountAcceptable = false }, TestContext.Current.CancellationToken);
            var nash = answer.Solutions.FirstOrDefault(s => s.Kind == SolutionKind.Nash);
            var points = Enumerable.Range(0, answer.AcceptableFrontier.Count).Select(i => answer.AcceptableFrontier[i]).ToArray();
            var chosen = PackageBargain.Choose(
                Array.ConvertAll(points, p => p.Value[0]), Array.ConvertAll(points, p => p.Value[1]), new(space.NoDeal[0], space.NoDeal[1]),
                new(space.Floor[0], space.Floor[1]), (x, y) => points[y].Package.AsSpan().SequenceCompareTo(points[x].Package));
            Assert.Equal(nash?.Point.Package, chosen < 0 ? null : points[chosen].Package);
        }
    }

    private static DealSpace Space(Draws draws)
    {
        int[] options = [3, 3, 2];
        var noDeal = new[] { draws.Next(-4L, 6), draws.Next(-4L, 6) };
        return new()
        {
            Parties = 2,
            Options = options,
            Decimals = [0, 0],
            NoDeal = noDeal,
            Floor = [.. noDeal.Select(d => d + Math.Max(0, draws.Next(-4L, 3)))],
            Points = [.. Enumerable.Range(0, 2).Select(_ => Array.ConvertAll(options, o => Enumerable.Range(0, o).Select(_ => draws.Next(-3L, 6)).ToArray()))],
        };
    }

    [Fact]
    public void Issues_that_have_no_deal_apart_can_have_one_together()
    {
        // Tollison and Willett 1979; Sebenius 1983: (5, −3) and (−2, 6) are refused alone, and worth (3, 3) linked.
        Assert.Equal(-1, Choose([new(0, 0), new(5, -3)], new(0, 0)));
        Assert.Equal(-1, Choose([new(0, 0), new(-2, 6)], new(0, 0)));
        Assert.Equal(3, Choose([new(0, 0), new(5, -3), new(-2, 6), new(3, 3)], new(0, 0)));
    }

    [Theory]
    [InlineData(0.45)]
    [InlineData(0.6)]
    public void An_outside_option_counts_only_where_it_is_better_than_the_bargain(double outside)
    {
        // Deal me out (Binmore, Shaked and Sutton 1989): as delays cost nothing, the second gets the larger of one half and its
        // outside option.
        UnitPair[] pie = [.. Enumerable.Range(0, 1001).Select(k => new UnitPair(k, 1000 - k))];
        var chosen = pie[Choose(pie, new(0, 0), new(None, (long)Math.Round(1000 * outside)))];
        Assert.Equal(Math.Max(0.5, outside), chosen.Second / 1000.0);
    }

    [Fact]
    public void Numbers_near_the_largest_are_exact()
    {
        const long Large = (1L << 60) - 1;
        Assert.Equal(1, Choose([new(Large - 1, Large), new(Large, Large)], new(-Large, -Large)));
        Assert.Equal(0, Choose([new(Large, Large - 1), new(Large - 3, Large)], new(-Large, -Large)));
    }

    [Fact]
    public void Nothing_to_gain_is_no_deal() => Assert.Equal(-1, Choose([new(2, 3), new(5, 1)], new(2, 3)));
}

using System.Numerics;
using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>Spaces of up to 10^80 packages whose truth is known by another way than trying them.</summary>
public sealed class DealSolverOnLargeSpaces
{
    public static TheoryData<int, int, int, int, long, int> Shapes => new()
    {
        // parties, audiences, issues, options, largest points, seed
        { 2, 0, 12, 5, 8, 1 },
        { 2, 0, 40, 6, 2, 2 },
        { 2, 0, 100, 3, 1, 3 },
        { 2, 0, 10, 10, 9, 4 },
        { 3, 0, 10, 4, 2, 5 },
        { 3, 0, 8, 3, 3, 6 },
        { 2, 1, 10, 4, 2, 7 },
        { 1, 1, 40, 5, 2, 8 },
        { 1, 2, 8, 4, 2, 9 },
        { 1, 0, 150, 8, 9, 10 },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Additive_spaces_agree_with_a_table_of_all_totals(int parties, int audiences, int issues, int options, long most, int seed)
    {
        var draws = new Draws((ulong)seed);
        var points = new long[parties + audiences][][];
        for (var d = 0; d < points.Length; d++)
            points[d] = [.. Enumerable.Range(0, issues).Select(_ => Enumerable.Range(0, options).Select(_ => draws.Next(0, most)).ToArray())];
        var reachable = Totals.Reachable(points);
        var middling = reachable[draws.Next(reachable.Count)].Value;
        var space = Additive(points, parties, middling[..parties], middling[parties..]);
        var acceptable = reachable.Where(r => r.Value.Zip(middling).All(x => x.First >= x.Second)).ToList();

        var answer = Answers.To(space);

        Assert.Equal(BigInteger.Pow(options, issues), answer.Packages);
        AssertFrontier(Totals.Undominated(reachable.Select(r => r.Value[..parties])), answer.Frontier);
        AssertFrontier(Totals.Undominated(acceptable.Select(r => r.Value[..parties])), answer.AcceptableFrontier);
        Assert.Equal(Enumerable.Range(0, parties).Select(p => acceptable.Max(r => r.Value[p])), answer.Ideal!);
        var count = acceptable.Aggregate(BigInteger.Zero, (sum, r) => sum + r.Packages);
        Assert.InRange(count, answer.Acceptable.Low, answer.Acceptable.High);
        if (answer.Acceptable.Exact) Assert.Equal(count, answer.Acceptable.Count);
        if (parties == 2 && audiences == 0 && answer.Packages <= 1_000_000_000_000) Assert.True(answer.Acceptable.Exact);
        Assert.Null(Proper.Fault(space, answer.Frontier, acceptable: false) ?? Proper.Fault(space, answer.AcceptableFrontier, acceptable: true));
    }

    [Theory]
    [InlineData(100, 10, 300, false)]
    [InlineData(60, 8, 200, true)]
    [InlineData(12, 5, 5_000, true)]
    [InlineData(400, 2, 50, false)]
    public void Frontiers_of_two_parties_agree_with_the_best_of_one_for_each_total_of_the_other(
        int issues, int options, long most, bool opposed)
    {
        var draws = new Draws((ulong)issues);
        long[][] Sheet(Func<int, int, long> point) =>
            [.. Enumerable.Range(0, issues).Select(i => Enumerable.Range(0, options).Select(o => point(i, o)).ToArray())];
        var one = Sheet((_, _) => draws.Next(0, most));
        var other = Sheet((i, o) => opposed ? most - one[i][o] + draws.Next(0, most / 10) : draws.Next(0, most));
        var frontier = Totals.Frontier(one, other);
        var middle = frontier[frontier.Count / 2];
        long[] floor = [middle[0] - issues * most / 20, middle[1] - issues * most / 20];

        var answer = Answers.To(Additive([one, other], 2, floor, []));

        AssertFrontier(frontier, answer.Frontier);
        AssertFrontier([.. frontier.Where(v => v[0] >= floor[0] && v[1] >= floor[1])], answer.AcceptableFrontier);
    }

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void No_package_drawn_beats_the_frontiers_or_is_overlooked(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var family = (Family)(seed % Enum.GetValues<Family>().Length);
            var space = RandomSpace.Draw(family, seed, SpaceSize.Medium);
            var draws = new Draws((ulong)seed);
            var answer = Answers.To(space);
            var all = Answers.Points(answer.Frontier).Select(p => p.Value).ToArray();
            var acceptable = Answers.Points(answer.AcceptableFrontier).Select(p => p.Value).ToArray();
            for (var k = 0; k < 300; k++)
            {
                var package = RandomPackage.Draw(space, draws);
                if (!space.IsFeasible(package)) continue;
                var value = space.Value(package);
                var what = $"{family}, seed {seed}: {Written.Row(package)} worth {Written.Row(value)} is";
                Assert.True(answer.Packages > 0, $"{what} feasible");
                Assert.True(all.Any(f => Proper.Covers(f, value[..space.Parties])), $"{what} beyond the frontier\n{Written.Space(space)}");
                if (!space.IsAcceptable(value)) continue;
                Assert.True(answer.Acceptable.High > 0, $"{what} acceptable");
                Assert.True(acceptable.Any(f => Proper.Covers(f, value[..space.Parties])),
                    $"{what} beyond the acceptable frontier\n{Written.Space(space)}");
            }
        }
    }

    private static void AssertFrontier(IReadOnlyList<long[]> expected, Frontier actual)
    {
        Assert.True(actual.IsExact);
        Assert.Equal(expected.Select(Written.Row), Answers.Points(actual).Select(p => Written.Row(p.Value)));
    }

    private static DealSpace Additive(long[][][] points, int parties, long[] noDeal, long[] threshold) => new()
    {
        Parties = parties,
        Options = Array.ConvertAll(points[0], row => row.Length),
        Points = points,
        Decimals = new int[parties],
        NoDeal = noDeal,
        Floor = noDeal,
        Threshold = threshold,
    };
}

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
        { 2, 0, 12, 5, 1_000, 1 },
        { 2, 0, 100, 6, 5, 2 },
        { 2, 0, 60, 10, 10, 3 },
        { 2, 0, 200, 2, 3, 4 },
        { 3, 0, 30, 4, 2, 5 },
        { 3, 0, 12, 3, 6, 6 },
        { 2, 1, 25, 4, 3, 7 },
        { 1, 1, 40, 5, 20, 8 },
        { 1, 2, 20, 4, 4, 9 },
        { 1, 0, 150, 8, 9, 10 },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Additive_spaces_agree_with_a_table_of_all_totals(int parties, int audiences, int issues, int options, long most, int seed)
    {
        var draws = new Draws((ulong)seed);
        var points = new long[parties + audiences][][];
        for (var d = 0; d < points.Length; d++)
            points[d] = [.. Enumerable.Range(0, issues).Select(_ => Enumerable.Range(0, options).Select(_ => draws.Next(-most, most)).ToArray())];
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
                Assert.True(acceptable.Any(f => Proper.Covers(f, value[..space.Parties])), $"{what} beyond the acceptable frontier\n{Written.Space(space)}");
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

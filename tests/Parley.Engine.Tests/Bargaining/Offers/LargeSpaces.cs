using Parley.Engine.Bargaining;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Spaces that nobody could list.</summary>
public sealed class LargeSpaces
{
    [Theory]
    [InlineData(20, 0)]
    [InlineData(50, 0)]
    [InlineData(100, 0)]
    [InlineData(50, 1)]
    [InlineData(50, 2)]
    public void They_are_bargained_over(int issues, int audiences)
    {
        var space = Additive(issues, 10, 2, audiences);
        var scenario = Scenario.Of(space);
        Assert.Equal(Math.Pow(10, issues), scenario.Packages, Math.Pow(10, issues) * 1e-9);
        foreach (var seat in Seats.Of(scenario))
        {
            Assert.True(seat.Resolution < (audiences == 0 ? issues / 8192.0 : 0.05), $"resolution {seat.Resolution}");
            var before = double.PositiveInfinity;
            for (var k = 0; k < 200; k++)
            {
                var offer = seat.Ranked(k);
                Assert.True(seat.Utility(offer) <= before);
                before = seat.Utility(offer);
                Check(space, scenario, seat, offer);
            }
            before = 0;
            for (var target = 0.0; target <= 1; target += 0.001)
            {
                var offer = seat.AtLeast(target);
                Assert.True(seat.Utility(offer) >= Math.Max(target, before));
                before = seat.Utility(offer);
                Check(space, scenario, seat, offer);
            }
            Assert.Equal(1, seat.Utility(seat.AtLeast(1)));
            var into = new Offer[100];
            foreach (var low in (double[])[0.2, 0.5, 0.9])
            {
                var drawn = seat.Draw(low, low + 0.05);
                Assert.InRange(seat.Utility(drawn), low, low + 0.05);
                Assert.True(seat.Collect(low, low + 0.05, into) > 50);
                Assert.Equal(into.Length, into.Distinct().Count() + into.Count(o => o.IsNone) - (into.Any(o => o.IsNone) ? 1 : 0));
                foreach (var offer in into.Where(o => !o.IsNone)) Check(space, scenario, seat, offer);
            }
        }
    }

    [Fact]
    public void Draws_are_even()
    {
        // 400 packages with many equal values, in a band of a part of them: a chi-squared test at about one in a million.
        var space = Additive(4, 5, 1, 0, most: 9);
        var seat = Seats.Of(Scenario.Of(space, mostListed: 1))[0];
        var band = Packages.Of(space).Select(p => (Package: string.Join(' ', p), Utility: Utility(space, p, 0))).Where(p => p.Utility is >= 0.4 and <= 0.7).ToList();
        var counts = band.ToDictionary(p => p.Package, _ => 0);
        const int draws = 100_000;
        for (var k = 0; k < draws; k++) counts[string.Join(' ', seat.Options(seat.Draw(0.4, 0.7)).ToArray())]++;
        var expected = (double)draws / band.Count;
        var distance = counts.Values.Sum(c => (c - expected) * (c - expected) / expected);
        var freedom = band.Count - 1;
        Assert.True(freedom > 50);
        Assert.InRange(distance, freedom - (5 * Math.Sqrt(2 * freedom)), freedom + (5 * Math.Sqrt(2 * freedom)));
    }

    [Fact]
    public void The_best_by_an_estimate_is_at_most_one_issue_short()
    {
        var random = new RandomStream(5);
        for (var k = 0; k < 300; k++)
        {
            var space = Additive(6, 4, 1, 0, seed: (ulong)k);
            var (listed, compact) = (Seats.Of(Scenario.Of(space))[0], Seats.Of(Scenario.Of(space, mostListed: 1))[0]);
            var points = space.Options.Select(n => Enumerable.Range(0, n).Select(_ => random.NextUnit()).ToArray()).ToArray();
            double Points(Seat seat, Offer offer) => seat.Options(offer).ToArray().Select((o, i) => points[i][o]).Sum();
            var target = random.NextUnit();
            var (best, found) = (Points(listed, listed.BestBy(target, points)), Points(compact, compact.BestBy(target, points)));
            Assert.InRange(found, best - points.Max(row => row.Max() - row.Min()), best + 1e-9);
        }
    }

    [Fact]
    public void Issues_tied_all_together_are_sampled()
    {
        // Rules that tie 14 issues in a ring, so that neither a list nor blocks will do.
        var space = Additive(14, 4, 2, 0) with
        {
            Never = [.. Enumerable.Range(0, 14).Select(i => new Condition.All([new Condition.OneOf(i, [0, 1]), new Condition.OneOf((i + 1) % 14, [2])]))],
        };
        var (scenario, again) = (Scenario.Of(space), Scenario.Of(space));
        var (seats, others) = (Seats.Of(scenario), Seats.Of(again));
        foreach (var seat in seats)
        {
            Assert.Equal(1, seat.Utility(seat.Ranked(0)));
            for (var target = 0.0; target <= 1; target += 0.01)
            {
                var offer = seat.AtLeast(target);
                Assert.True(seat.Utility(offer) >= target);
                Assert.True(seat.Utility(offer) < target + 0.01 || target is < 0.1 or > 0.9, $"{seat.Utility(offer)} for {target}");
                Check(space, scenario, seat, offer);
                Assert.Equal(seat.Options(offer), others[seat.Party].Options(others[seat.Party].AtLeast(target)));
            }
        }
        var best = DealSolver.Solve(space, cancel: TestContext.Current.CancellationToken).Frontier;
        Assert.Equal(best.Value(0, 0), space.Value(Array.ConvertAll(seats[0].Options(seats[0].Ranked(0)).ToArray(), o => (int)o))[0]);
        // A package outside the sample is recognised.
        var drawn = new RandomStream(9);
        for (var k = 0; k < 1_000; k++)
        {
            int[] package = [.. space.Options.Select(drawn.NextInt)];
            Assert.Equal(space.IsFeasible(package), !seats[0].Write(Array.ConvertAll(package, o => (short)o)).IsNone);
        }
    }

    [Fact]
    public void Ranks_do_not_depend_on_who_asks_or_on_threads()
    {
        var space = Additive(30, 6, 2, 0);
        var one = Seats.Of(Scenario.Of(space))[0];
        var expected = Enumerable.Range(0, 5_000).Select(k => Written(one, one.Ranked(k))).ToArray();
        var shared = Scenario.Of(space);
        Parallel.For(0, 8, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, t =>
        {
            var seat = Seats.Of(shared, (ulong)t)[0];
            var random = new RandomStream((ulong)t);
            for (var k = 0; k < 2_000; k++)
            {
                var rank = random.NextInt(expected.Length);
                Assert.Equal(expected[rank], Written(seat, seat.Ranked(rank)));
            }
        });
    }

    /// <summary>Opposed parties with noise, and audiences that ask for more than the middle.</summary>
    internal static DealSpace Additive(int issues, int options, int parties, int audiences, int most = 1_000_000, ulong seed = 1)
    {
        var random = new RandomStream(seed);
        var points = new long[parties + audiences][][];
        for (var d = 0; d < points.Length; d++)
            points[d] = [.. Enumerable.Range(0, issues).Select(_ => Enumerable.Range(0, options).Select(_ => (long)random.NextInt(most)).ToArray())];
        return new()
        {
            Parties = parties,
            Options = [.. Enumerable.Repeat(options, issues)],
            Points = points,
            Decimals = new int[parties],
            NoDeal = [.. Enumerable.Range(0, parties).Select(p => points[p].Sum(row => row.Min()))],
            Floor = [.. Enumerable.Range(0, parties).Select(p => points[p].Sum(row => row.Min()))],
            Threshold = [.. Enumerable.Range(parties, audiences).Select(a => points[a].Sum(row => (row.Max() + row.Min()) / 2))],
        };
    }

    private static void Check(DealSpace space, Scenario scenario, Seat seat, Offer offer)
    {
        var package = Array.ConvertAll(seat.Options(offer).ToArray(), o => (int)o);
        Assert.True(space.IsFeasible(package));
        var value = space.Value(package);
        for (var a = 0; a < space.Threshold.Length; a++) Assert.True(value[space.Parties + a] >= space.Threshold[a]);
        Assert.Equal(scenario.Utility(seat.Party, value[seat.Party]), seat.Utility(offer));
        Assert.True(seat.Suits(offer));
    }

    private static double Utility(DealSpace space, int[] package, int party) =>
        (space.Value(package)[party] - space.NoDeal[party]) / (double)(space.Points[party].Sum(row => row.Max()) - space.NoDeal[party]);

    private static string Written(Seat seat, Offer offer) => string.Join(' ', seat.Options(offer).ToArray());
}

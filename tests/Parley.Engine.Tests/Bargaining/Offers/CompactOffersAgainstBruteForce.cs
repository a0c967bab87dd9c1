using Parley.Engine.Bargaining;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>
/// Spaces small enough to try every package of, treated as if they were too large to list, with exact and with coarse ladders: what a seat answers,
/// against the packages themselves.
/// </summary>
public sealed class CompactOffersAgainstBruteForce
{
    private const double Close = 1e-9;

    public static TheoryData<Family, int, int> Cases()
    {
        var data = new TheoryData<Family, int, int>();
        foreach (var family in Enum.GetValues<Family>())
            for (var from = 0; from < 100; from += 50) data.Add(family, from, from + 49);
        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Ranks_are_the_sorted_list(Family family, int first, int last) => ForEach(family, first, last, (space, truth, seat, coarse) =>
    {
        for (var p = 0; p < space.Parties; p++)
        {
            var sorted = truth.Where(t => t[p].Utility >= seat[p].Floor).OrderByDescending(t => t[p].Utility).Select(t => t[p].Utility).ToArray();
            var seen = new HashSet<string>();
            for (var k = 0; k < sorted.Length; k++)
            {
                var offer = seat[p].Ranked(k);
                Assert.Equal(sorted[k], seat[p].Utility(offer));
                Assert.True(seen.Add(Written(seat[p], offer)), "twice the same package");
                Assert.Equal(Written(seat[p], offer), Written(coarse[p], coarse[p].Ranked(k)));
            }
            Assert.True(seat[p].Ranked(sorted.Length).IsNone);
            Assert.True(seat[p].Ranked(sorted.Length + 100).IsNone);
            Assert.Equal(sorted.Length == 0, seat[p].Ranked(0).IsNone);
        }
    });

    [Theory, MemberData(nameof(Cases))]
    public void Targets_are_met_within_the_resolution(Family family, int first, int last) => ForEach(family, first, last, (space, truth, fine, coarse) =>
    {
        foreach (var seat in fine.Concat(coarse))
        {
            var utilities = truth.Select(t => t[seat.Party].Utility).Where(u => u >= seat.Floor).Order().ToArray();
            if (utilities.Length == 0)
            {
                Assert.True(seat.AtLeast(0).IsNone);
                continue;
            }
            var before = double.NegativeInfinity;
            foreach (var target in Targets(utilities, seat.Floor))
            {
                var offer = seat.AtLeast(target);
                var (utility, least) = (seat.Utility(offer), utilities.FirstOrDefault(u => u >= target, utilities[^1]));
                Assert.True(utility >= least && utility <= least + seat.Resolution + Close, $"{utility} for {target}, where {least} is there; resolution {seat.Resolution}");
                Assert.True(utility >= before, "less for more");
                before = utility;
                IsTrue(truth, seat, offer);
            }
        }
    });

    [Theory, MemberData(nameof(Cases))]
    public void What_is_drawn_lies_in_the_band(Family family, int first, int last) => ForEach(family, first, last, (space, truth, seats, _) =>
    {
        var random = new RandomStream((ulong)truth.Count);
        foreach (var seat in seats)
        {
            var utilities = truth.Select(t => t[seat.Party].Utility).Order().ToArray();
            for (var k = 0; k < 10; k++)
            {
                var (low, high) = (utilities[random.NextInt(utilities.Length)], utilities[random.NextInt(utilities.Length)]);
                (low, high) = (Math.Min(low, high), Math.Max(low, high));
                var offer = seat.Draw(low, high);
                // Audiences may leave so little of a band that nothing is found in it; without them it must be.
                if (offer.IsNone && space.Threshold.Length > 0) continue;
                Assert.InRange(seat.Utility(offer), low, high);
                IsTrue(truth, seat, offer);
            }
            Assert.True(seat.Draw(utilities[^1] + 0.001, utilities[^1] + 1).IsNone);
            Assert.True(seat.Draw(0.5, 0.4).IsNone);
        }
    });

    [Theory, MemberData(nameof(Cases))]
    public void A_band_is_collected_whole_where_it_fits(Family family, int first, int last) => ForEach(family, first, last, (space, truth, seats, _) =>
    {
        var random = new RandomStream((ulong)truth.Count);
        foreach (var seat in seats)
        {
            var utilities = truth.Select(t => t[seat.Party].Utility).OrderDescending().ToArray();
            for (var k = 0; k < 4; k++)
            {
                var (low, high) = (utilities[random.NextInt(utilities.Length)], utilities[random.NextInt(utilities.Length)]);
                (low, high) = (Math.Min(low, high), Math.Max(low, high));
                var wanted = utilities.Where(u => u >= low && u <= high).ToArray();
                var into = new Offer[1 + random.NextInt(40)];
                var count = seat.Collect(low, high, into);
                var found = into[..count].Select(o => seat.Utility(o)).ToArray();
                Assert.Equal(count, into[..count].Distinct().Count());
                Assert.All(found, u => Assert.InRange(u, low, high));
                Assert.Equal(found.OrderDescending(), found);
                if (wanted.Length <= into.Length) Assert.Equal(wanted, found);
                else Assert.NotEqual(0, count);
            }
        }
    });

    [Theory, MemberData(nameof(Cases))]
    public void The_best_by_an_estimate_keeps_ones_own_target(Family family, int first, int last) => ForEach(family, first, last, (space, truth, seats, _) =>
    {
        var random = new RandomStream((ulong)truth.Count);
        foreach (var seat in seats)
        {
            var points = space.Options.Select(n => Enumerable.Range(0, n).Select(_ => random.NextUnit()).ToArray()).ToArray();
            double Points(int[] package) => package.Select((o, i) => o < 0 ? 0 : points[i][o]).Sum();
            foreach (var target in (double[])[0, 0.3, 0.6, 0.9, 1, 1.1])
            {
                var can = truth.Where(t => t[seat.Party].Utility >= Math.Max(target, seat.Floor)).ToArray();
                var offer = seat.BestBy(target, points);
                Assert.Equal(can.Length == 0, offer.IsNone);
                if (offer.IsNone) continue;
                Assert.True(seat.Utility(offer) >= target && seat.Suits(offer));
                IsTrue(truth, seat, offer);
                var best = can.Max(t => Points(t[0].Package));
                var (got, least) = (Points([.. seat.Options(offer).ToArray().Select(o => (int)o)]), can.Min(t => Points(t[0].Package)));
                Assert.InRange(got, least - Close, best + Close);
            }
        }
    });

    private static IEnumerable<double> Targets(double[] utilities, double floor) =>
        utilities.Concat(utilities.Select(u => u + 1e-7)).Concat(utilities.Select(u => u - 1e-7)).Append(floor).Append(floor - 1).Append(2).Order();

    // The seat's utility and everyone's package are those of the deal space.
    private static void IsTrue(List<(double Utility, int[] Package)[]> truth, Seat seat, Offer offer)
    {
        var package = seat.Options(offer).ToArray().Select(o => (int)o).ToArray();
        var row = truth.Single(t => t[0].Package.AsSpan().SequenceEqual(package));
        Assert.Equal(row[seat.Party].Utility, seat.Utility(offer));
    }

    private static string Written(Seat seat, Offer offer) => string.Join(' ', seat.Options(offer).ToArray());

    private static void ForEach(Family family, int first, int last, Action<DealSpace, List<(double Utility, int[] Package)[]>, Seat[], Seat[]> holds)
    {
        var tried = 0;
        for (var seed = first; seed <= last; seed++)
        {
            var space = RandomSpace.Draw(family, seed) with { Ordinal = null };
            var packages = Packages.Of(space);
            if (packages.Count == 0)
            {
                Assert.Throws<ScenarioException>(() => Scenario.Of(space, mostListed: 1));
                continue;
            }
            var (listed, fine, coarse) = (Scenario.Of(space), Scenario.Of(space, mostListed: 1), Scenario.Of(space, mostListed: 1, rungs: 1 + (seed % 40)));
            var truth = packages.ConvertAll(package =>
            {
                var value = space.Value(package);
                return Enumerable.Range(0, space.Parties).Select(p => (listed.Utility(p, value[p]), package)).ToArray();
            });
            tried++;
            try
            {
                holds(space, truth, Seats.Of(fine), Seats.Of(coarse));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{family}, seed {seed}: {e.Message}", e);
            }
        }
        Assert.NotEqual(0, tried);
    }
}

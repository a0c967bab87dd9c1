using Parley.Cases;
using Parley.Lenses.Tests.Audiences;

namespace Parley.Lenses.Tests.Threshold;

public sealed class DealZonesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Inside_every_zone_and_at_its_ends_the_verdict_is_that_of_trying_every_package(int seed)
    {
        var @case = RandomCase.Of(seed);
        if (!Naive.Packages(@case).Any()) return;
        var random = new Random(seed);
        var numbers = CaseAmounts.Of(@case).ToArray();
        var (path, amount) = numbers[random.Next(numbers.Length)];
        var found = Find(@case, Variation.Around(@case, path));
        foreach (var zone in found.Zones)
        {
            var unit = found.Variation.Unit;
            var (first, last) = (zone.HasFrom ? zone.From : zone.From + unit, zone.HasTo ? zone.To : zone.To - unit);
            foreach (var value in new[] { first, last })
            {
                var there = Replaced.In(@case, amount, value);
                if (CaseModel.Compile(there).IsExact) Assert.Equal(Naive.DealExists(there) ? "yes" : "no", zone.Verdict);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Zones_cover_the_range_without_gap_or_overlap_and_neighbours_differ(int seed)
    {
        var @case = RandomCase.Of(seed);
        var numbers = CaseAmounts.Of(@case).ToArray();
        var found = Find(@case, Variation.Around(@case, numbers[seed % numbers.Length].Path));
        Assert.Equal((found.Variation.From, found.Variation.To), (found.Zones[0].From, found.Zones[^1].To));
        Assert.True(found.Zones[0].HasFrom && found.Zones[^1].HasTo);
        foreach (var (before, after) in found.Zones.Zip(found.Zones.Skip(1)))
        {
            Assert.Equal(before.To, after.From);
            Assert.NotEqual(before.HasTo, after.HasFrom);
            Assert.NotEqual(before.Verdict, after.Verdict);
        }
    }

    // Points of an option only add up, so that nothing can turn once they outweigh all else that the party has at stake.
    [Fact]
    public void Beyond_the_room_around_an_option_s_points_nothing_turns()
    {
        var (looked, turned) = (0, 0);
        var cases = Enumerable.Range(0, 80).Select(RandomCase.Of).Where(c => Naive.Packages(c).Any());
        var numbers = cases.SelectMany(c => CaseAmounts.Of(c).Where(a => a.Path.StartsWith("values.", StringComparison.Ordinal) && a.Amount is not Computed).Take(4).Select(a => (c, a.Path, a.Amount)));
        foreach (var (@case, path, amount) in numbers)
        {
            if (path.EndsWith(".weight", StringComparison.Ordinal)) continue;
            var found = Find(@case, Variation.Around(@case, path));
            turned += found.Zones.Count - 1;
            foreach (var (at, zone) in new[] { (found.Variation.From, found.Zones[0]), (found.Variation.To, found.Zones[^1]) })
            {
                var beyond = Replaced.In(@case, amount, at + 7 * (at - found.Variation.Written));
                if (!CaseModel.Compile(beyond).IsExact) continue;
                Assert.Equal(zone.Verdict, Naive.DealExists(beyond) ? "yes" : "no");
                looked++;
            }
        }
        Assert.True(looked > 150 && turned > 20, $"{looked} looked at, {turned} turned");
    }

    [Fact]
    public void Every_number_of_a_worked_case_has_zones_that_are_those_of_the_threshold_lens_with_the_likely_value_in_the_deal_s_own_verdict()
    {
        var @case = SummitCase.Case;
        foreach (var (path, amount) in CaseAmounts.Of(@case))
        {
            var variation = Variation.Around(@case, path);
            Assert.InRange(variation.Written, variation.From, variation.To);
            if (amount is Between range) Assert.True(variation.From <= range.Low && range.High <= variation.To, path);
            var found = Find(@case, variation);
            var home = found.Zones.Single(z => (variation.Written > z.From || (z.HasFrom && variation.Written == z.From)) && (variation.Written < z.To || (z.HasTo && variation.Written == z.To)));
            Assert.Equal("yes", home.Verdict);
            var told = Thresholds.Find(@case, variation, [Watch.Named(@case, "exists")], null, TestContext.Current.CancellationToken).Single();
            Assert.Equal(told.Table!.Rows.Select(row => row[2].ToString()), found.Zones.Select(z => ((Cell)z.Verdict).ToString()));
            Assert.Equal(found.Zones.Count == 1 ? "steady" : "turns", told.Verdict);
        }
    }

    [Fact]
    public void The_zones_of_a_solution_are_the_packages_that_the_threshold_lens_finds()
    {
        var @case = SummitCase.Case;
        var variation = Variation.Around(@case, "values.usa.sanctions.ease");
        var found = DealZones.Find(@case, variation, Watch.Named(@case, "nash"), AnalysisOptions.Default, TestContext.Current.CancellationToken);
        var course = ThresholdAgainstEnumeration.Course(@case, variation, Watch.Named(@case, "nash"));
        Assert.True(found.Zones.Count > 1);
        Assert.Equal(course.Turns.Select(t => (t.At, !t.IsLast)), found.Zones.Skip(1).Select(z => (z.From, z.HasFrom)));
        foreach (var (zone, k) in found.Zones.Select((z, k) => (z, k)).Skip(1))
        {
            var (before, after) = (course.Stretches[k - 1].Reply.Package!.Choose, course.Stretches[k].Reply.Package!.Choose);
            Assert.NotEmpty(zone.Differs);
            Assert.All(Enumerable.Range(0, @case.Issues.Count), i =>
                Assert.Equal(zone.Differs.Contains(i), before.Chosen.Find(@case.Issues[i].Id)?.Option != after.Chosen.Find(@case.Issues[i].Id)?.Option));
        }
    }

    private static DealZones Find(Case @case, Variation variation) => DealZones.Find(@case, variation, Watch.Named(@case, "exists"), AnalysisOptions.Default, TestContext.Current.CancellationToken);
}

using Parley.Cases;

namespace Parley.Lenses.Tests.Threshold;

public sealed class ThresholdAgainstEnumeration
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void At_every_value_tried_answers_are_those_of_trying_every_package(int seed)
    {
        var @case = RandomCase.Of(seed);
        if (!Naive.Packages(@case).Any()) return;
        var numbers = CaseAmounts.Of(@case).ToArray();
        var (path, amount) = numbers[new Random(seed).Next(numbers.Length)];
        var variation = Variation.Of(@case, path, path.EndsWith("weight", StringComparison.Ordinal) ? 0 : -9, 11);
        foreach (var watch in new[] { "exists", "nash", "best:ann" })
        {
            var course = Course(@case, variation, Watch.Named(@case, watch));
            foreach (var (value, reply, _) in course.Stretches.SelectMany(s => new[] { s.Tried[0], s.Tried[^1], s.Tried[s.Tried.Count / 2] }))
            {
                var there = Replaced.In(@case, amount, value);
                if (!CaseModel.Compile(there).IsExact) continue;
                if (watch == "exists") Assert.Equal(Naive.DealExists(there) ? "yes" : "no", reply.Words);
                else
                {
                    var (best, of) = Measure(there, watch);
                    Assert.Equal(best, reply.Package is { } package ? of(package.Choose) : null);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_change_is_between_neighbours_and_no_two_stretches_side_by_side_are_alike(int seed)
    {
        var @case = RandomCase.Of(seed);
        var (path, _) = CaseAmounts.Of(@case).First(a => a.Path.StartsWith("values.", StringComparison.Ordinal));
        var variation = Variation.Of(@case, path, -9, 11);
        var course = Course(@case, variation, Watch.Named(@case, "best:ann"));
        Assert.Equal((variation.From, variation.To), (course.Stretches[0].First, course.Stretches[^1].Last));
        for (var k = 0; k < course.Turns.Count; k++)
        {
            Assert.Equal(variation.Unit, course.Stretches[k + 1].First - course.Stretches[k].Last);
            Assert.NotEqual(course.Stretches[k].Reply.Key, course.Stretches[k + 1].Reply.Key);
            Assert.True(course.Turns[k].IsLocated);
        }
    }

    internal static Course Course(Case @case, Variation variation, Watch watch) => Thresholds.Courses(
        CaseModel.Compile(@case), variation, [watch], AnalysisOptions.Default, TestContext.Current.CancellationToken).Single();

    // Null where nothing is acceptable, and for Nash where nobody can gain.
    private static (decimal? Best, Func<Choice, decimal?> Of) Measure(Case @case, string watch)
    {
        var acceptable = Naive.Packages(@case).Where(x => Naive.IsAcceptable(@case, x)).ToArray();
        string[] gainers = [.. @case.Parties.Select(p => p.Id).Where(p => acceptable.Any(x => Naive.Value(@case, p, x) > Naive.NoDeal(@case, p)))];
        if (acceptable.Length == 0 || (watch == "nash" && gainers.Length == 0)) return (null, _ => null);
        return (acceptable.Max(Of), x => Of(x));

        decimal Of(Choice x) => watch != "nash" ? Naive.Value(@case, "ann", x)
            : gainers.Aggregate(1m, (product, p) => product * Math.Max(0, Naive.Value(@case, p, x) - Naive.NoDeal(@case, p)));
    }
}

using Parley.Cases;
using Parley.Lenses;

namespace Parley.Formats.Tests.Negmas;

/// <summary>Compares what packages are worth.</summary>
internal static class Worth
{
    /// <summary>In the case every package is worth what the naive scenario gives its outcome.</summary>
    public static void Holds(Case @case, RandomNegmas naive, string message, double tolerance = 1e-9)
    {
        var model = CaseModel.Compile(@case);
        // Sums are kept to so many digits of everything that goes into them.
        var scale = Array.ConvertAll([.. @case.Parties], party => Math.Max(1, Sizes(@case, party.Id)));
        Assert.Equal(naive.Issues.Select(i => i.Values.Length), @case.Issues.Select(i => i.Options.Count));
        foreach (var package in naive.Packages())
        {
            var settlement = CaseModel.Settle(package);
            for (var u = 0; u < naive.Utilities.Count; u++)
            {
                var expected = naive.Utilities[u].Of(naive.Outcome(package));
                var found = (double)model.Value(settlement, u);
                Assert.True(
                    Math.Abs(expected - found) <= tolerance * scale[u],
                    $"{message}, party {u}, package {string.Join(' ', package)}: {found} instead of {expected}");
            }
        }
    }

    private static double Sizes(Case @case, string party) =>
        @case.Interactions.Where(i => i.Party == party).Sum(i => Math.Abs((double)((Known)i.Points).Value))
        + (@case.Values.Find(party)?.Issues.Sum(i => (i.Weight is Known weight ? Math.Abs((double)weight.Value) : 1)
            * i.Points.Max(o => Math.Abs((double)((Known)o.Amount).Value))) ?? 0);

    /// <summary>Two cases with the same packages are worth the same to everyone.</summary>
    public static void Same(Case first, Case second, string message)
    {
        var (one, two) = (CaseModel.Compile(first), CaseModel.Compile(second));
        IEnumerable<int[]> packages = [[]];
        foreach (var issue in first.Issues)
            packages = packages.SelectMany(start => Enumerable.Range(0, issue.Options.Count).Select(o => (int[])[.. start, o])).ToList();
        foreach (var package in packages)
            for (var p = 0; p < first.Parties.Count; p++)
            {
                var (x, y) = (one.Value(CaseModel.Settle(package), p), two.Value(CaseModel.Settle(package), p));
                Assert.True(Math.Abs(x - y) <= 0.000_000_01m, $"{message}, party {p}, package {string.Join(' ', package)}: {x} and {y}");
            }
    }
}

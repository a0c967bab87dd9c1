using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Deal;

public sealed class DealResultTests
{
    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 40)];

    private static DealResult Deal(Case @case, AnalysisOptions? options = null) => Analyst.Analyze(@case, ["deal"], options).Deal!;

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Figures_are_those_of_trying_every_package(int tens)
    {
        foreach (var @case in Enumerable.Range(tens * 10, 10).Select(RandomCase.Of).Where(c => CaseModel.Compile(c).IsExact))
        {
            var (deal, all) = (Deal(@case), Naive.Packages(@case).ToArray());
            var acceptable = all.Where(x => Naive.IsAcceptable(@case, x)).ToArray();
            Assert.Equal(all.Length, deal.Packages);
            Assert.Equal(acceptable.Length, deal.Acceptable.Count);
            Assert.Equal(Naive.DealExists(@case), deal.Exists);
            Assert.Equal(Undominated(@case, all), Values(deal.Frontier.Points));
            Assert.Equal(Undominated(@case, acceptable), Values(deal.AcceptableFrontier.Points));
            foreach (var party in @case.Parties.Where(_ => acceptable.Length > 0))
                Assert.Equal(acceptable.Max(x => Naive.Value(@case, party.Id, x)), deal.Ideal[party.Id]);
            foreach (var point in deal.Solutions.Select(s => s.Package).Concat(deal.Frontier.Points))
                foreach (var party in @case.Parties)
                {
                    Assert.Equal(Naive.Value(@case, party.Id, point.Choose), point.Values[party.Id]);
                    Assert.Equal(point.Values[party.Id] - Naive.NoDeal(@case, party.Id), point.Gains[party.Id]);
                }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Another_unit_for_one_party_changes_no_answer_that_does_not_compare_points(int seed)
    {
        var @case = RandomCase.Of(seed);
        var (deal, scaled) = (Deal(@case), Deal(Scaled(@case, @case.Parties[0].Id, 2.5m)));
        Assert.Equal(deal.Exists, scaled.Exists);
        Assert.Equal(deal.Acceptable, scaled.Acceptable);
        Assert.Equal(deal.AcceptableFrontier.Points.Select(p => p.Choose), scaled.AcceptableFrontier.Points.Select(p => p.Choose));
        foreach (var name in new[] { SolutionNames.Nash, SolutionNames.KalaiSmorodinsky })
            Assert.Equal(
                deal.Solutions.FirstOrDefault(s => s.Name == name)?.Package.Choose, scaled.Solutions.FirstOrDefault(s => s.Name == name)?.Package.Choose);
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void The_order_of_parties_and_issues_changes_no_answer(int seed)
    {
        var @case = RandomCase.Of(seed);
        var turned = @case with { Parties = @case.Parties.Reverse().ToCatalog(), Issues = @case.Issues.Reverse().ToCatalog() };
        var (deal, other) = (Deal(@case), Deal(turned));
        Assert.Equal(deal.Exists, other.Exists);
        Assert.Equal((deal.Packages, deal.Acceptable), (other.Packages, other.Acceptable));
        Assert.Equal(Vectors(@case, deal.Frontier), Vectors(@case, other.Frontier));
        Assert.Equal(Vectors(@case, deal.AcceptableFrontier), Vectors(@case, other.AcceptableFrontier));
    }

    [Fact]
    public void Frontiers_are_listed_evenly_and_keep_their_ends()
    {
        var @case = Between("Ann", "Bob").Numeric("Price", 0, 100, 1).Points("Ann", "Price", ("0", 0), ("100", 100)).Points("Bob", "Price", ("0", 100), ("100", 0));
        var listed = Deal(@case, new() { PointsListed = 5 }).Frontier;
        Assert.Equal([100, 75, 50, 25, 0], listed.Points.Select(p => p.Values["ann"]));
        Assert.Equal((101, true), (listed.Count, listed.Truncated));
        Assert.Equal(101, Deal(@case, new() { PointsListed = null }).Frontier.Points.Count);
        Assert.False(Deal(@case).Frontier.Truncated);
    }

    [Fact]
    public void A_share_of_very_many_packages_is_still_a_share()
    {
        var @case = Between("Ann", "Bob");
        for (var i = 0; i < 400; i++) @case = @case.Issue($"I{i}", "A", "B", "C", "D", "E", "F", "G", "H");
        var count = Deal(@case, new() { Solver = new() { CountDraws = 100 } }).Acceptable;
        Assert.Equal(1, count.Share);
    }

    private static string[] Undominated(Case @case, IReadOnlyList<Choice> packages)
    {
        var values = packages.Select(x => @case.Parties.Select(p => Naive.Value(@case, p.Id, x)).ToArray()).ToArray();
        return [.. values.Where(v => !values.Any(w => w.Zip(v).All(x => x.First >= x.Second) && w.Zip(v).Any(x => x.First > x.Second)))
            .Select(v => string.Join(' ', v.Select(x => x.ToString("0.####")))).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string[] Values(IEnumerable<PackageResult> points) =>
        [.. points.Select(p => string.Join(' ', p.Values.Values.Select(x => x.ToString("0.####")))).Order(StringComparer.Ordinal)];

    private static string[] Vectors(Case @case, FrontierResult frontier) =>
        [.. frontier.Points.Select(f => string.Join(' ', @case.Parties.Select(p => f.Values[p.Id]))).Order(StringComparer.Ordinal)];

    private static Case Scaled(Case @case, string party, decimal factor)
    {
        return @case with
        {
            Values = @case.Values.Select(s => s.Id == party ? s with { Issues = s.Issues.Select(Score).ToCatalog() } : s).ToCatalog(),
            NoDeal = @case.NoDeal.Select(n => n.Id == party ? n with { Amount = Times(n.Amount) } : n).ToCatalog(),
            WalkAway = @case.WalkAway.Select(n => n.Id == party ? n with { Amount = Times(n.Amount) } : n).ToCatalog(),
            Interactions = @case.Interactions.Select(i => i.Party == party ? i with { Points = Times(i.Points) } : i).ToSequence(),
            Audiences = @case.Audiences.Select(a => a.Party == party ? a with { Weight = Times(a.Weight) } : a).ToCatalog(),
        };

        Amount Times(Amount amount) => new Known(amount.At(_ => 0) * factor);
        IssueScore Score(IssueScore score) => score with
        {
            Points = score.Points.Select(p => p with { Amount = Times(p.Amount) }).ToCatalog(),
            Whole = score.Whole is { } whole ? Times(whole) : null,
        };
    }
}

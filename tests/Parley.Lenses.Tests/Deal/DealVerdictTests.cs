using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Deal;

public sealed class DealVerdictTests
{
    private static readonly Case Cake = Between("Ann", "Bob", "Cy").Issue("Cake", "To Ann", "To Bob", "To Cy", "Ann and Bob", "Bob and Cy", "Cy and Ann")
        .Points("Ann", "Cake", ("To Ann", 10), ("Ann and Bob", 5), ("Cy and Ann", 5))
        .Points("Bob", "Cake", ("To Bob", 10), ("Ann and Bob", 5), ("Bob and Cy", 5))
        .Points("Cy", "Cake", ("To Cy", 10), ("Bob and Cy", 5), ("Cy and Ann", 5));

    private static Analysis Look(Case @case, AnalysisOptions? options = null) => Analyst.Analyze(@case, ["deal"], options);

    private static Finding Find(Case @case, AnalysisOptions? options = null) => Look(@case, options).Findings.Single();

    [Fact]
    public void A_floor_out_of_reach_is_named_with_the_best_there_is()
    {
        var finding = Find(Cake.WalkAway("Bob", 12));
        Assert.Equal("There is no deal: no package of 6 reaches the floor of Bob.", finding.Headline);
        Assert.Contains("The floor of Bob is 12 points, and the best any package gives it is 10.", finding.Because);
    }

    [Fact]
    public void Floors_that_fit_two_by_two_but_not_together_are_said_so()
    {
        var finding = Find(Cake.WalkAway("Ann", 5).WalkAway("Bob", 5).WalkAway("Cy", 5));
        Assert.Equal("There is no deal: no package of 6 reaches the floors of all of Ann, Bob and Cy.", finding.Headline);
        Assert.Contains("Every two of them can have their floors together, but not all.", finding.Because);
    }

    [Fact]
    public void Too_few_who_accept_are_told_from_one_who_must()
    {
        var floors = Cake.WalkAway("Ann", 5).WalkAway("Bob", 10).WalkAway("Cy", 10);
        Assert.Equal(
            "There is no deal: no package of 6 reaches the floors of enough parties.", Find(floors with { Agreement = new([], 2) }).Headline);
        Assert.Equal(
            "There is no deal: no package of 6 reaches the floors of both Bob and Cy.", Find(floors with { Agreement = new(["bob", "cy"], null) }).Headline);
    }

    [Fact]
    public void An_audience_that_blocks_everything_is_named()
    {
        var finding = Find(Cake.Audience("Press", "Ann", 0, 1, ("Cake", "To Ann", 0)));
        Assert.Equal("no", finding.Verdict);
        Assert.Equal("There is no deal: every package that suits the parties is blocked by Press.", finding.Headline);
    }

    [Fact]
    public void Rules_that_leave_nothing_are_said_so()
    {
        var analysis = Look(Cake.Never(new Pattern.All([])));
        Assert.True(analysis.Deal!.Packages.IsZero);
        Assert.Equal("There is no deal: the rules leave no package at all.", analysis.Findings[0].Headline);
        Assert.Null(analysis.Findings[0].Chart);
    }

    [Fact]
    public void What_ties_too_many_issues_together_is_unknown_and_the_issues_are_named()
    {
        var @case = Between("Ann", "Bob").Issue("Tax", "A", "B", "C").Issue("Land", "A", "B", "C").Issue("Sea", "A", "B", "C").Issue("Peace", "A", "B");
        @case = @case.Together("Ann", 1, Both(When("Tax", "A"), When("Land", "B"))).Together("Ann", 2, Both(When("Land", "A"), When("Sea", "B")))
            .Together("Bob", 1, Both(When("Tax", "C"), When("Sea", "A")));
        var analysis = Look(@case, new() { Solver = new() { TableBudget = 1, SearchRounds = 0 } });
        Assert.Null(analysis.Deal);
        Assert.Equal("unknown", analysis.Findings[0].Verdict);
        Assert.StartsWith("Whether there is a deal is unknown: the rules, conditions and interactions", analysis.Findings[0].Headline, StringComparison.Ordinal);
        Assert.Contains("The issues tied together are ", analysis.Findings[0].Because[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Peace", analysis.Findings[0].Because[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_searched_says_so_and_how_near_it_came()
    {
        var @case = Between("Ann", "Bob").Issue("Tax", "A", "B", "C").Issue("Land", "A", "B", "C").Issue("Sea", "A", "B", "C");
        @case = @case.Together("Ann", 5, Both(When("Tax", "A"), When("Land", "B"))).Together("Ann", 2, Both(When("Land", "A"), When("Sea", "B")))
            .Together("Bob", 4, Both(When("Tax", "A"), When("Sea", "A")));
        var finding = Find(@case, new() { Solver = new() { TableBudget = 1, SearchRounds = 2 } });
        Assert.Equal("yes", finding.Verdict);
        Assert.Contains(finding.Because, s => s.StartsWith("Interactions tie too many issues of this case together", StringComparison.Ordinal));
        Assert.Contains(finding.Because, s => s.StartsWith("What was found reaches, of what no package can exceed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_within_an_error_proves_no_absence()
    {
        var random = new Random(7);
        var @case = Between("Ann", "Bob").WalkAway("Ann", 9_000).WalkAway("Bob", 9_000);
        for (var i = 0; i < 12; i++)
        {
            @case = @case.Issue($"I{i}", "A", "B", "C", "D", "E", "F");
            foreach (var option in @case.Issues[i].Options)
            {
                var points = random.Next(1000);
                @case = Add(@case, "ann", i, option.Id, points);
                @case = Add(@case, "bob", i, option.Id, 1000 - points + random.Next(20));
            }
        }
        var finding = Find(@case, new() { Solver = new() { PointBudget = 1 } });
        Assert.Equal("unproved", finding.Verdict);
        Assert.StartsWith("No deal was found, but the search was not complete: no package that was looked at reaches", finding.Headline, StringComparison.Ordinal);
        Assert.Contains(finding.Because, s => s.StartsWith("The efficient packages were found within an error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deal_among_orders_is_told_without_points()
    {
        var finding = Find(Between("Ann", "Moe").Issue("Tax", "Low", "High").StatusQuo(("Tax", "Low")) with
        {
            Priorities = [new("moe", [When("Tax", "High")])],
        });
        Assert.Equal(
            "There is a deal: 2 of 2 packages suit everyone, and 1 of them cannot be improved for one party without loss to another.",
            finding.Headline);
        Assert.Null(finding.Table);
        Assert.Null(finding.Chart);
    }

    [Fact]
    public void A_party_that_may_be_left_worse_off_is_told_in_the_headline()
    {
        var draft = Between("Ann", "Bob", "Cy").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("High", 5))
            .Points("Bob", "Tax", ("High", 3)).Points("Cy", "Tax", ("High", -2)) with
        { Agreement = new([], 2) };
        Assert.Equal(
            "There is a deal: 2 of 2 packages suit enough parties, and the Nash solution gives Ann 5 points more than no deal and Bob 3, "
                + "but Cy 2 less.",
            Find(draft).Headline);
    }

    [Fact]
    public void A_lens_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => Analyst.Analyze(Cake, ["crystal-ball"], null, TestContext.Current.CancellationToken));

    [Fact]
    public void A_benchmark_is_beaten_met_or_out_of_reach()
    {
        Assert.Contains("The benchmark of Ann, 4 points, can be beaten: the most an acceptable package gives it is 10.", With(4).Because);
        Assert.Contains("The benchmark of Ann, 10 points, can be met but not beaten.", With(10).Because);
        Assert.Contains("The benchmark of Ann, 11 points, is out of reach: the most an acceptable package gives it is 10.", With(11).Because);

        static Finding With(decimal points) => Find(Cake with
        {
            Parties = Cake.Parties.Select(p => p.Id == "ann" ? p with { Benchmark = new Known(points) } : p).ToCatalog(),
        });
    }

    [Fact]
    public void Solutions_that_agree_share_a_column_and_ties_are_said()
    {
        var finding = Find(Between("Ann", "Bob").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("Low", 1)).Points("Bob", "Tax", ("High", 1)));
        Assert.Equal(["Issue", "Nash, Kalai–Smorodinsky, Egalitarian, Utilitarian"], finding.Table!.Columns);
        Assert.Contains(finding.Because, s => s.Contains("another efficient package does equally well", StringComparison.Ordinal));
    }

    [Fact]
    public void The_chart_shows_the_first_two_parties_with_something_at_stake()
    {
        var chart = Find(Examples.Summit with { Parties = Examples.Summit.Parties.Reverse().ToCatalog() }).Chart!;
        Assert.Equal(("United States, points", "Russia, points"), (chart.X, chart.Y));
        Assert.Equal(["Efficient", "Efficient among the acceptable", "Solutions", "Named packages", "Status quo"], chart.Series.Select(s => s.Name));
        Assert.Equal(new ChartPoint(9, 14, "Nash"), chart.Series[2].Points[0]);
        Assert.Equal([new("Floor of United States", 0, null), new("Floor of Russia", null, 5)], chart.Marks);
    }

    private static Case Add(Case @case, string party, int issue, string option, decimal points)
    {
        var sheet = @case.Values.Find(party) ?? new(party, []);
        var id = @case.Issues[issue].Id;
        var score = sheet.Issues.Find(id) ?? new(id, []);
        var changed = score with { Points = score.Points.Append(new(option, new Known(points))).ToCatalog() };
        var issues = sheet.Issues.Where(s => s.Id != id).Append(changed).ToCatalog();
        return @case with { Values = @case.Values.Where(s => s.Id != party).Append(sheet with { Issues = issues }).ToCatalog() };
    }
}

using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Steps;

public sealed class StepsTests
{
    private static readonly Case Talk = Between("Ann", "Bob").Numeric("Minutes", 0, 60, 10, "min").StatusQuo(("Minutes", "0"));

    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 40)];

    private static IEnumerable<string> Verdicts(Case @case) => Analyst.Analyze(@case, ["steps"]).Findings.Select(f => f.Verdict);

    private static Finding Ask(Case @case) => Assert.Single(Analyst.Analyze(@case, ["steps"]).Findings);

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Steps_are_worth_what_the_packages_are(int tens)
    {
        foreach (var @case in Enumerable.Range(tens * 10, 10).Select(RandomCase.Of).Where(c => CaseModel.Compile(c).IsExact))
        {
            var (model, nash) = (CaseModel.Compile(@case), new Inquiry(@case).Deal.Solutions.FirstOrDefault(s => s.Name == "nash"));
            if ((nash?.Package.Choose ?? @case.StatusQuo) is not { } reference) continue;
            foreach (var issue in @case.Issues.Where(i => i.IsNumeric))
            {
                var ladder = Ladder.Of(model, @case.Issues.IndexOf(issue.Id), model.Settle(reference), nash is not null);
                Assert.Equal(reference.Chosen.Contains(issue.Id), ladder is not null);
                if (ladder is null) continue;
                Choice[] at = [.. issue.Options.Select(o => new Choice(reference.Chosen.Select(c => c.Id == issue.Id ? new(c.Id, o.Id) : c).ToCatalog()))];
                var feasible = Naive.Packages(@case).ToHashSet();
                Assert.Equal(at.Select(x => feasible.Contains(x) && Naive.IsAcceptable(@case, x)), ladder.Acceptable);
                foreach (var step in ladder.Steps)
                    for (var k = step.From + 1; k <= step.To; k++)
                        Assert.All(@case.Parties, (party, p) => Assert.Equal(
                            Naive.Value(@case, party.Id, at[k]) - Naive.Value(@case, party.Id, at[k - 1]), model.Points(p, step.Points[p])));
                Assert.Equal((0, at.Length - 1), (ladder.Steps[0].From, ladder.Steps[^1].To));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Another_unit_or_order_changes_no_verdict(int seed)
    {
        var @case = RandomCase.Of(seed);
        Assert.Equal(Verdicts(@case), Verdicts(@case.Scaled(@case.Parties[0].Id, 2.5m)));
        Assert.Equal(Verdicts(@case).Order(StringComparer.Ordinal), Verdicts(@case.Turned()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_who_wants_more_against_one_who_wants_less_are_opposed_and_can_live_with_the_middle()
    {
        var finding = Ask(Talk.Points("Ann", "Minutes", ("0", 0), ("60", 6)).Points("Bob", "Minutes", ("0", 0), ("30", -3), ("60", -12))
            .NoDeal("Ann", 2).NoDeal("Bob", -4));
        Assert.Equal("opposed", finding.Verdict);
        Assert.Equal("Minutes: each step of 10 min more is worth 1 point more to Ann and between 1 and 3 points less to Bob.", finding.Headline);
        Assert.Contains("Ann can live with 20 to 60 min.", finding.Because);
        Assert.Contains("Bob can live with 0 to 30 min.", finding.Because);
        Assert.Contains("All can live with 20 to 30 min.", finding.Because);
        Assert.Equal(["0 30 1 -1 yes", "30 60 1 -3 no"], finding.Table!.Rows.Select(r => string.Join(' ', r.Select(c => c.Text ?? $"{c.Number:0.##}"))));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(97)]
    public void A_straight_line_is_one_step_also_where_a_step_is_no_decimal(int steps)
    {
        var @case = Between("Ann", "Bob").Numeric("Pay", 0, steps, 1, "€").StatusQuo(("Pay", "0"))
            .Points("Ann", "Pay", ("0", 0), ($"{steps}", 40)).Points("Bob", "Pay", ("0", 45), ($"{steps}", 0));
        var finding = Ask(@case);
        Assert.Equal([$"0 {steps}"], finding.Table!.Rows.Select(r => $"{r[0].Number:0} {r[1].Number:0}"));
        Assert.DoesNotContain("between", finding.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_that_differ_by_a_unit_of_the_grid_as_written_stay_apart() => Assert.Equal(
        ["0 1", "1 2"],
        Ask(Between("Ann", "Bob").Numeric("Pay", 0, 2, 1, "€").StatusQuo(("Pay", "0")).Points("Ann", "Pay", ("0", 0), ("1", 1), ("2", 3)).Points("Bob", "Pay", ("0", 3), ("2", 1)))
            .Table!.Rows.Select(r => $"{r[0].Number:0} {r[1].Number:0}"));

    [Fact]
    public void Interests_that_part_at_some_step_cross_there()
    {
        var finding = Ask(Talk.Points("Ann", "Minutes", ("0", 0), ("60", 6)).Points("Bob", "Minutes", ("0", 0), ("30", 3), ("60", 0)));
        Assert.Equal("crossing", finding.Verdict);
        Assert.Equal("Minutes: interests cross at 30 min; each step of 10 min more is worth 1 point more to Ann and between 1 less and 1 point more to Bob.", finding.Headline);
    }

    [Fact]
    public void Interests_that_never_part_are_aligned()
    {
        Assert.Equal("aligned", Ask(Talk.Points("Ann", "Minutes", ("0", 0), ("60", 6)).Points("Bob", "Minutes", ("0", 0), ("60", 1))).Verdict);
        Assert.Equal("indifferent", Ask(Talk).Verdict);
    }

    [Fact]
    public void A_case_without_numeric_issues_has_no_steps() => Assert.Equal(
        "There are no steps to weigh: no issue of the case is numeric.", Ask(Between("Ann", "Bob").Issue("Tax", "Low", "High")).Headline);

    [Fact]
    public void In_Hamburg_a_longer_meeting_is_worth_more_to_Russia_with_every_step_and_less_to_the_United_States()
    {
        var finding = Ask(Hamburg.Case);
        Assert.Equal("opposed", finding.Verdict);
        Assert.Equal("Length of the closed meeting: each step of 15 min more is worth 0.5 points more to Russia and 0.73 points less to United States.", finding.Headline);
        Assert.Contains("All can live with any value, 30 to 150 min, audiences included.", finding.Because);
        Assert.Equal(["meeting-late-and-long", "minutes-cost-standing"], finding.Evidence.Take(2));
    }

    [Fact]
    public void Did_the_American_president_like_long_meetings_more_than_his_critics_mind_them_interests_would_be_aligned() =>
        Assert.Equal("aligned", Ask(Hamburg.With("usa", "meeting", ("30", 0), ("150", 10))).Verdict);
}

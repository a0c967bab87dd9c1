using Parley.Cases;
using Parley.Engine.Bargaining;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Talking;

public sealed class TalksClosedFormTests
{
    // At no time that talks of ten and a half seconds reach does this concede anything.
    private const string Hardliner = "boulware(e=0.001)";

    [Fact]
    public void Two_hardliners_whose_best_packages_differ_never_agree()
    {
        var pie = Held.Pie();
        var study = Held.Study(pie, TalksOptions.Default with { Runs = 2, Seconds = 10.5, Styles = Held.All(pie, Hardliner) })!;
        Assert.Equal(0, study.Result.Deals.Share);
        Assert.Equal(study.Result.Runs, study.Result.Ends["deadline"]);
        var finding = Analyst.Analyze(study.Inquiry, ["talks"]).Findings[0];
        Assert.Equal(("never", "None of 2 simulated talks ends in a deal."), (finding.Verdict, finding.Headline));
    }

    [Fact]
    public void Identical_preferences_agree_at_once_on_the_best_package()
    {
        var same = Between("Ann", "Bob").Numeric("Share", 0, 10, 1).Points("Ann", "Share", ("0", 0), ("10", 10)).Points("Bob", "Share", ("0", 0), ("10", 30));
        var result = Held.Study(same)!.Result;
        Assert.Equal((1.0, 0.0, 0.0), (result.Deals.Share, result.Time!.Value, result.FrontierDistance!.Value));
        Assert.Equal((10m, 30m), (result.Sides["ann"].Gain, result.Sides["bob"].Gain));
        Assert.Equal(0, result.Beaten!.Share);
        Assert.All(result.Solutions, s => Assert.Equal((0.0, 1.0), (s.Distance, s.At)));
        Assert.All(result.Profiles, p => Assert.True(p.Equilibrium));
    }

    /// <summary>Talks that agree after k rounds survive k chances of a breakdown: (1 − p)^k.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void A_risk_after_every_round_leaves_the_share_that_survives_so_many_rounds(double risk)
    {
        var pie = Held.Pie();
        var options = TalksOptions.Default with { Runs = 5_000, Rounds = 41, Styles = Held.All(pie, "boulware(e=0.5)") };
        var calm = Held.Study(pie, options with { Runs = 2 })!;
        var expected = calm.Record.Runs.Average(r => Math.Pow(1 - risk, Math.Round(r.Time * 40)));
        var risky = Held.Study(pie, options with { Breakdown = risk })!.Result;
        Assert.Equal(expected, risky.Deals.Share, 4 * Math.Sqrt(expected * (1 - expected) / 5_000));
        Assert.Equal(5_000, risky.Ends["agreement"] + risky.Ends["breakdown"]);
    }

    // By hand: whoever answers last may be left its floor, a slice of nothing; so the other, who makes the last offer, has all of the
    // pie, and nobody who looks ahead gives more away before.
    [Theory]
    [InlineData("ann", 0)]
    [InlineData("bob", 100)]
    public void Those_who_look_ahead_leave_it_to_the_last_offer(string opens, int toAnn)
    {
        var foreseen = Held.Study(Held.Pie())!.Result.Foreseen.Single(f => f.Opens == opens);
        Assert.True(foreseen.Agree);
        Assert.Equal((toAnn, 100 - toAnn), (foreseen.Gains["ann"], foreseen.Gains["bob"]));
    }

    [Fact]
    public void What_more_than_two_foresee_is_not_told() =>
        Assert.Empty(Held.Study(Between("Ann", "Bob", "Cy").Numeric("Share", 0, 9, 1).Points("Ann", "Share", ("0", 0), ("9", 9))
            .Points("Bob", "Share", ("0", 9), ("9", 0)).Points("Cy", "Share", ("0", 1), ("9", 2)))!.Result.Foreseen);

    [Fact]
    public void Discounts_of_the_case_take_from_a_gain_what_the_time_that_passed_is_worth()
    {
        var (ann, bob) = (0.25m, 0.8m);
        var study = Held.Study(Held.Trade().Discounted("ann", ann).Discounted("bob", bob))!;
        Assert.Contains(study.Record.Runs, r => r.IsDeal && r.Time > 0.5);
        foreach (var run in study.Record.Runs)
        {
            Assert.Equal(run.Utilities[0] * Math.Pow((double)ann, run.Time), run.Discounted[0], 12);
            Assert.Equal(run.Utilities[1] * Math.Pow((double)bob, run.Time), run.Discounted[1], 12);
        }
        Assert.Contains("at the deadline those of Ann 25% and those of Bob 80%", string.Join(' ', Analyst.Analyze(study.Inquiry, ["talks"]).Findings[0].Because), StringComparison.Ordinal);
    }

    /// <summary>Two who concede alike on a pie meet where their curve is at a half: 1 − t^(1/e) = 1/2.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.25)]
    public void Equals_split_a_pie_evenly_when_their_curve_is_at_a_half(double e)
    {
        var pie = Held.Pie(1000);
        var result = Held.Study(pie, TalksOptions.Default with { Runs = 2, Rounds = 1001, Styles = Held.All(pie, FormattableString.Invariant($"boulware(e={e})")) })!.Result;
        Assert.Equal(Math.Pow(0.5, e), result.Time!.Value, 0.005);
        Assert.InRange(result.Sides["ann"].Share, 0.495, 0.505);
        Assert.Equal(0, result.FrontierDistance);
    }

    [Fact]
    public void Runs_are_those_of_the_protocol()
    {
        var study = Held.Study(Held.Trade(), TalksOptions.Default with { Runs = 6, Rounds = 30, Breakdown = 0.02 })!;
        for (var k = 0; k < study.Record.Runs.Length; k++)
        {
            var (strategies, seed) = study.Plan.Of(k / study.Plan.Runs, k % study.Plan.Runs);
            var again = Held.Alternating.Run(
                study.Setting.Scenario, strategies, new TalksRules { Rounds = 30, BreakdownRisk = 0.02, First = k % 2 }, seed, cancel: TestContext.Current.CancellationToken);
            Assert.Equal((again.End, again.Time), (study.Record.Runs[k].End, study.Record.Runs[k].Time));
            Assert.Equal(again.Utilities, study.Record.Runs[k].Utilities);
        }
    }

    [Fact]
    public void Each_side_opens_as_often_and_variants_meet_evenly()
    {
        var plan = new TalksPlan([TalkStyles.All, TalkStyles.All], 36, 1);
        var late = plan.Profiles.ToList().FindIndex(p => plan.Style(plan.Profiles.ToList().IndexOf(p), 0).Name == "late" && plan.Style(plan.Profiles.ToList().IndexOf(p), 1).Name == "late");
        var met = Enumerable.Range(0, plan.Runs).Select(run => (plan.First(run), plan.Of(late, run).Strategies[0].Name, plan.Of(late, run).Strategies[1].Name)).GroupBy(x => x).ToArray();
        Assert.Equal(2 * 3 * 3, met.Length);
        Assert.All(met, m => Assert.Equal(2, m.Count()));
    }
}

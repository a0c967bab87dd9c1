using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Talking;

public sealed class TalksLensTests
{
    private static string Only(Case @case)
    {
        var finding = Assert.Single(Analyst.Analyze(@case, ["talks"]).Findings);
        Assert.Equal("not-applicable", finding.Verdict);
        return finding.Headline;
    }

    [Fact]
    public void It_is_the_last_lens_and_is_not_quick()
    {
        Assert.Equal("talks", Analyst.Lenses[^1].Name);
        Assert.False(Analyst.Lenses[^1].IsQuickFor(Held.Pie()));
    }

    [Fact]
    public void Cases_that_nobody_can_bargain_over_get_a_line_that_says_why()
    {
        var issue = Between("Ann", "Bob").Issue("Price", "Low", "High");
        Assert.Equal("What comes of talks cannot be told: nothing in the case is worth anything to anybody.", Only(issue));
        Assert.Equal("What comes of talks cannot be told: only Bob has anything at stake, so there is nobody to bargain with.", Only(issue.Points("Bob", "Price", ("Low", 3))));
        var ordinal = issue.Points("Bob", "Price", ("Low", 3)) with { Priorities = [new("ann", [When("Price", "High")])] };
        Assert.Equal("What comes of talks cannot be told: the values of Ann are only an order, so nobody knows what a concession costs.", Only(ordinal));
        Assert.StartsWith("What comes of talks cannot be told: no package is acceptable", Only(Held.Pie().NoDeal("Ann", 60).NoDeal("Bob", 60)), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_name_what_is_not_there_are_told_with_the_nearest_spelling()
    {
        Assert.Equal("there is no style or strategy 'laet'; did you mean 'late'?", Wrong(new() { Styles = Held.All(Held.Pie(), "laet") }));
        Assert.Equal("the case has no party 'anne'; did you mean 'ann'?", Wrong(new() { Styles = new Dictionary<string, string> { ["anne"] = "late" } }));
        Assert.Equal("there is no protocol 'alternating-ofers'; did you mean 'alternating-offers'?", Wrong(new() { Protocol = "alternating-ofers" }));
        Assert.Contains("boulware has no setting 'x'", Wrong(new() { Styles = Held.All(Held.Pie(), "boulware(x=3)") }), StringComparison.Ordinal);

        static string Wrong(TalksOptions options) => Assert.Throws<TalksException>(() => Held.Study(Held.Pie(), options)).Message;
    }

    [Fact]
    public void One_free_side_learns_its_best_reply_and_none_learns_no_game()
    {
        var pie = Held.Pie();
        var one = Analyst.Analyze(Held.Inquiry(pie, new() { Runs = 2, Styles = new Dictionary<string, string> { ["bob"] = "even" } }), ["talks"]);
        Assert.Contains(one.Findings, f => f.Headline.StartsWith("Against the others as they are, Ann does best to be late", StringComparison.Ordinal));
        var none = Analyst.Analyze(Held.Inquiry(pie, new() { Runs = 2, Styles = Held.All(pie, "even") }), ["talks"]);
        Assert.DoesNotContain(none.Findings, f => f.Headline.Contains("style", StringComparison.Ordinal));
        Assert.Null(Assert.Single(none.Talks!.Profiles).Equilibrium);
    }

    [Fact]
    public void A_sweep_tells_other_deadlines_risks_and_discounts()
    {
        var variations = Held.Study(Held.Trade())!.Result.Variations;
        Assert.Equal("usual", variations[0].Kind);
        Assert.Equal([10, 30, 300], variations.Where(v => v.Kind == "rounds").Select(v => (int)v.Value));
        Assert.Equal([0.75, 0.5, 0.25], variations.Where(v => v.Kind == "discount").Select(v => v.Value));
        Assert.All(variations, v => Assert.Equal(["ann", "bob"], v.Best.Keys));
        // What is lost to impatience is lost to nobody.
        Assert.All(variations.Where(v => v.Kind == "discount"), v => Assert.All(v.Payoffs, p => Assert.True(p.Value < variations[0].Payoffs[p.Key])));
    }

    [Fact]
    public void Ranges_are_drawn_where_that_is_asked_and_the_same_on_any_number_of_threads()
    {
        var ranges = Held.Trade() with { NoDeal = [new("ann", new Between(0, 20, 60)), new("bob", new Between(1, 3, 5))] };
        var options = TalksOptions.Default with { Runs = 2, Rounds = 20, Draws = 200 };
        var drawn = Held.Study(ranges, options)!.Result.Drawn!;
        Assert.Equal(200, drawn.Draws);
        Assert.True(drawn.Deals.Low < 1);
        Assert.Equal("no-deal.ann", drawn.Influences[0].Path);
        Assert.Null(Held.Study(ranges, options with { Draws = 0 })!.Result.Drawn);
        var alone = Held.Study(ranges, options with { Threads = 1 })!.Result.Drawn!;
        Assert.Equal((drawn.Deals, drawn.SamePackage, drawn.Computed), (alone.Deals, alone.SamePackage, alone.Computed));
        Assert.Equal(drawn.Gains, alone.Gains);
        Assert.Contains(Analyst.Analyze(Held.Inquiry(Held.Trade(), options), ["talks"]).Findings, f => f.Headline.StartsWith("No number that talks hang on", StringComparison.Ordinal));
    }

    [Fact]
    public void Sharp_ranges_draw_what_the_likely_values_give()
    {
        var sharp = Held.Trade() with { NoDeal = [new("ann", new Between(1.999999m, 2, 2.000001m)), new("bob", new Known(3))] };
        var options = TalksOptions.Default with { Runs = 2, Rounds = 20, Draws = 10, Styles = Held.All(sharp, "boulware(e=0.3)") };
        var result = Held.Study(sharp, options)!.Result;
        Assert.Equal(10, result.Drawn!.SamePackage);
        Assert.Equal((double)result.Sides["ann"].Gain, result.Drawn.Gains["ann"].Median, 0.001);
    }
}

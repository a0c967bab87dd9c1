using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Pressure;

public sealed class PressureLensTests
{
    // A price from 0 to 10, each wants it the other way.
    private static readonly Case Price = Between("Ann", "Bob").Numeric("Price", 0, 10, 1)
        .Points("Ann", "Price", ("0", 0), ("10", 10)).Points("Bob", "Price", ("0", 10), ("10", 0));

    private static readonly Case Strike = Price.Lever("Strike", "Ann", ("Ann", 1), ("Bob", 4));

    private static string Because(Finding finding) => string.Join('\n', finding.Because);

    [Fact]
    public void Without_levers_one_line_says_so()
    {
        var finding = Assert.Single(Pressed.Findings(Price));
        Assert.Equal("not-applicable", finding.Verdict);
        Assert.Empty(finding.Because);
        Assert.Null(finding.Table);
    }

    [Fact]
    public void An_order_of_priorities_yields_no_amounts()
    {
        var ordinal = Strike with { Values = [], Priorities = [new("ann", [When("Price", "0")]), new("bob", [When("Price", "10")])] };
        Assert.Equal("not-applicable", Assert.Single(Pressed.Findings(ordinal)).Verdict);
    }

    [Fact]
    public void A_lever_that_hurts_the_other_more_moves_the_bargain()
    {
        // No deal falls to (−1, −4), the even split of what is left gives Ann 6.5: of 6 and 7 the tie goes to the smaller normalised gain.
        var finding = Pressed.For(Strike, "Ann");
        Assert.Equal("press", finding.Verdict);
        Assert.Equal(
            "Ann does better by pressing: with Strike the bargain is worth 6 points to it, against 5 by talking, as long as the chance that pressure makes "
            + "talks fail stays below 14.3%.", finding.Headline);
        Assert.Contains("If packages could be mixed by lot, talking would be worth 5 points to Ann and the equilibrium in threats 6.5.", finding.Because);
        Assert.Equal(["Levers pulled", "Ann: no deal", "Bob: no deal", "Ann: bargain", "Bob: bargain", "Ann: bargain by lot", "Bob: bargain by lot"], finding.Table!.Columns);
        Assert.Equal(["Ann: Strike (the threats to expect, best alone for Ann)", -1m, -4m, 6m, 4m, 6.5m, 3.5m], finding.Table.Rows[1]);
    }

    [Theory]
    [InlineData(2)] // hurts both alike: no gain
    [InlineData(1)]
    public void A_lever_that_hurts_its_owner_as_much_is_left_alone(decimal damage)
    {
        var finding = Pressed.For(Price.Lever("Strike", "Ann", ("Ann", 2), ("Bob", damage)), "Ann");
        Assert.Equal("talk", finding.Verdict);
        Assert.Equal("Ann does better by talking: it has no lever that wins it a better bargain than talking, which is worth 5 points to it.", finding.Headline);
    }

    [Fact]
    public void A_gain_that_a_small_chance_of_failure_undoes_is_no_reason_to_press()
    {
        var finding = Pressed.For(Price.Lever("Strike", "Ann", ("Ann", 30), ("Bob", 32)), "Ann");
        Assert.Equal("talk", finding.Verdict);
        Assert.Contains("but a chance of 2.8% that pressure makes talks fail undoes that", finding.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void The_multiple_at_which_the_answer_turns_is_where_it_turns()
    {
        var stated = Pressed.For(Strike, "Ann");
        var multiple = decimal.Parse(
            stated.Because.Single(s => s.Contains("times as much as stated", StringComparison.Ordinal)).Split(' ')[5], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(multiple > 1);
        Assert.Equal("press", Pressed.For(Strike.Costing("Strike", "Ann", multiple - 0.01m), "Ann").Verdict);
        Assert.NotEqual("press", Pressed.For(Strike.Costing("Strike", "Ann", multiple + 0.01m), "Ann").Verdict);
    }

    [Fact]
    public void A_multiple_below_one_is_found_where_a_cheaper_lever_would_be_pulled()
    {
        var dear = Price.Lever("Strike", "Ann", ("Ann", 8), ("Bob", 4));
        var said = Pressed.For(dear, "Ann").Because.Single(s => s.Contains("times what is stated", StringComparison.Ordinal));
        var multiple = decimal.Parse(said.Split(' ')[8], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("press", Pressed.For(dear.Costing("Strike", "Ann", 8 * multiple - 0.04m), "Ann").Verdict);
        Assert.Equal("talk", Pressed.For(dear.Costing("Strike", "Ann", 8 * multiple + 0.04m), "Ann").Verdict);
    }

    [Fact]
    public void Where_there_is_no_deal_either_way_it_is_neither()
    {
        var apart = Strike.WalkAway("Ann", 8).WalkAway("Bob", 8);
        var finding = Pressed.For(apart, "Ann");
        Assert.Equal("neither", finding.Verdict);
        Assert.Equal("Neither talking nor pressing brings Ann a deal: there is none with levers or without.", finding.Headline);
    }

    [Fact]
    public void Pressure_can_make_a_deal_that_talks_cannot()
    {
        // Bob is content with 9 without a deal, so Ann can have no more than 1, and her walk-away is 3.
        var finding = Pressed.For(Strike.NoDeal("Bob", 9).WalkAway("Ann", 3), "Ann");
        Assert.Equal("press", finding.Verdict);
        Assert.Contains("against 0 without, as talking brings no deal", finding.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lever_that_does_its_owner_good_needs_no_proof()
    {
        var finding = Pressed.For(Price.Lever("Parade", "Ann", ("Ann", -1), ("Bob", 2)), "Ann");
        Assert.Contains("Carrying it out costs Ann nothing, so the others will believe it.", finding.Because);
    }

    [Fact]
    public void Costs_to_an_audience_count_at_its_weight_and_are_told()
    {
        var heard = Price.Lever("Strike", "Ann", ("Ann", 1), ("Bob", 4), ("Members", -3)).Audience("Members", "Ann", 0.5m, -100, ("Price", "0", 0));
        var finding = Pressed.For(heard, "Ann");
        Assert.Contains(finding.Table!.Rows, row => row[1].Number == 0.5m && row[2].Number == -4);
        Assert.Contains("Strike (3 points) pleases Members.", finding.Because);
    }

    [Fact]
    public void Levers_that_exclude_each_other_are_not_pulled_together()
    {
        var both = Strike.Lever("Sue", "Ann", ("Ann", 1), ("Bob", 5));
        Assert.Equal(4, Pressed.For(both, "Ann").Table!.Rows.Count);
        Assert.Equal(3, Pressed.For(both.Excluding("Sue", "Strike"), "Ann").Table!.Rows.Count);
    }

    [Fact]
    public void Past_six_levers_single_ones_and_all_are_tried_and_that_is_said()
    {
        var many = Enumerable.Range(0, 7).Aggregate(Price, (draft, k) => draft.Lever($"L{k}", "Ann", ("Ann", 1), ("Bob", 2)));
        var finding = Pressed.For(many, "Ann");
        Assert.Contains("compared were 9 of Ann, pulling none included", finding.Because[0], StringComparison.Ordinal);
        Assert.Contains("Ann has more than 64 sets of levers: tried were single ones and all that fit together.", finding.Because);
        Assert.Equal("press", finding.Verdict);
    }

    [Fact]
    public void Of_three_parties_each_answers_the_others_best()
    {
        var three = Between("Ann", "Bob", "Cy").Issue("Tax", "Low", "Mid", "High")
            .Points("Ann", "Tax", ("Low", 9), ("Mid", 6), ("High", 2)).Points("Bob", "Tax", ("Low", 3), ("Mid", 5), ("High", 7))
            .Points("Cy", "Tax", ("Low", 2), ("Mid", 4), ("High", 6)).Lever("Strike", "Ann", ("Ann", 1), ("Bob", 9), ("Cy", 9));
        var finding = Pressed.For(three, "Ann");
        Assert.Contains(finding.Because, s => s.StartsWith("Best replies to best replies settle where Ann pulls Strike", StringComparison.Ordinal));
        Assert.Equal("press", finding.Verdict);
    }

    [Fact]
    public void Pressure_does_not_carry_a_deal_past_the_win_set()
    {
        // Closed form (Romer and Rosenthal 1978): a ratifier with ideal 0.2 and status quo 0 accepts up to 0.4, whatever its government would take.
        var setter = Between("Setter", "Home").Numeric("Reform", 0, 1, 0.1m).Points("Setter", "Reform", ("0", 0), ("1.0", 1))
            .Points("Home", "Reform", ("0", -0.2m), ("0.2", 0), ("1.0", -0.8m)).StatusQuo(("Reform", "0")).Lever("Sanctions", "Setter", ("Home", 50));
        var ratified = setter.Audience("Parliament", "Home", 0, -0.2m, ("Reform", "0", -0.2m), ("Reform", "0.2", 0), ("Reform", "1.0", -0.8m));
        Assert.Contains("is worth 1 point to it", Pressed.For(setter, "Setter").Headline, StringComparison.Ordinal);
        Assert.Contains("is worth 0.4 points to it", Pressed.For(ratified, "Setter").Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_benchmark_that_only_pressing_beats_says_so()
    {
        Assert.Contains("falls short of it, and pressing brings 6, which beats it. Pressing is the better road", Because(Pressed.For(Strike.Benchmark("Ann", 5.5m), "Ann")), StringComparison.Ordinal);
        Assert.Contains("Neither road beats it; pressing comes nearer.", Because(Pressed.For(Strike.Benchmark("Ann", 8), "Ann")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_ties_too_much_together_is_answered_with_one_line()
    {
        var options = Enumerable.Range(0, 20).Select(o => $"o{o}").ToArray();
        var tied = Enumerable.Range(0, 12).Aggregate(Strike, (draft, i) => draft.Issue($"T{i}", options));
        tied = tied.Never(Both([.. Enumerable.Range(0, 12).Select(i => When($"T{i}", "o0"))])).Audience("Press", "Bob", 0, -100, ("T0", "o1", -1));
        for (var i = 0; i < 12; i++)
            for (var j = 0; j < i; j++) tied = tied.Never(Both(When($"T{i}", $"o{j}"), When($"T{j}", $"o{i}")));
        Assert.Equal("unknown", Assert.Single(Pressed.Findings(tied)).Verdict);
    }
}

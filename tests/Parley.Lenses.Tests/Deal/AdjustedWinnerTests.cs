using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Deal;

public sealed class AdjustedWinnerTests
{
    // Brams and Taylor's table for the Panama Canal treaty of 1974.
    private static readonly (string Item, decimal UnitedStates, decimal Panama)[] Canal =
    [
        ("Defense rights", 22, 9), ("Use rights", 22, 15), ("Land and water", 15, 15), ("Expansion rights", 14, 3), ("Duration", 11, 15),
        ("Expansion routes", 6, 5), ("Compensation", 4, 11), ("Jurisdiction", 2, 7), ("Military rights", 2, 7), ("Defense role", 2, 13),
    ];

    private static readonly Case Treaty = Canal.Aggregate(
        Between("United States", "Panama"),
        (draft, row) => draft.Item(row.Item, divisible: true).Whole("United States", row.Item, row.UnitedStates).Whole("Panama", row.Item, row.Panama));

    private static Analysis Analyze(Case @case) => Analyst.Analyze(@case, ["deal"]);

    [Fact]
    public void Panama_and_the_United_States_get_66_each_and_share_the_land()
    {
        var division = Analyze(Treaty).Deal!.AdjustedWinner!;
        Assert.Equal([66m, 66m], division.Normalised.Values.Select(v => decimal.Round(v, 9)));
        Assert.Equal("land-and-water", division.SharedItem);
        Assert.Equal(2m / 15, division.Shares["land-and-water"]["united-states"], 9);
        Assert.Equal(1, division.Shares["defense-rights"]["united-states"]);
        Assert.Equal(0, division.Shares["defense-rights"]["panama"]);
    }

    [Fact]
    public void Floors_that_are_not_cleared_are_said()
    {
        var analysis = Analyze(Treaty.WalkAway("Panama", 70));
        Assert.False(analysis.Deal!.AdjustedWinner!.ClearsFloor["panama"]);
        Assert.Contains("That leaves Panama below the floor.", analysis.Findings[0].Because);
    }

    [Fact]
    public void Sharing_items_is_said_to_be_better_than_taking_them_whole() => Assert.Contains(
        Analyze(Between("Ann", "Bob").Item("Land", true).Item("Sea", true)
            .Whole("Ann", "Land", 9).Whole("Bob", "Land", 10).Whole("Ann", "Sea", 1).Whole("Bob", "Sea", 9)).Findings[0].Because,
        s => s.Contains("for example, part of Sea for part of Land", StringComparison.Ordinal));

    [Fact]
    public void It_is_left_out_with_a_reason_where_points_do_not_add_up()
    {
        var land = When("Use rights", "Panama");
        Assert.Null(Analyze(Treaty.Together("Panama", 3, land)).Deal!.AdjustedWinner);
        AssertLeftOut("interactions make items worth more or less together than apart", Treaty.Together("Panama", 3, land));
        AssertLeftOut("rules forbid some divisions", Treaty.Never(land));
        AssertLeftOut("Tax is not divided between the two parties", Treaty.Issue("Tax", "Low", "High"));
        AssertLeftOut("some items arise only under conditions", Treaty.Applies("Duration", land));
        AssertLeftOut("Panama would rather not have Debt", Treaty.Item("Debt", true).Whole("Panama", "Debt", -1));
        AssertLeftOut("nothing is worth anything to Bob", Between("Ann", "Bob").Item("Land").Whole("Ann", "Land", 1));
    }

    [Fact]
    public void A_case_without_divided_items_does_not_speak_of_it() => Assert.DoesNotContain(
        Analyze(Between("Ann", "Bob").Issue("Tax", "Low", "High")).Findings[0].Because, s => s.Contains("Adjusted", StringComparison.Ordinal));

    private static void AssertLeftOut(string why, Case @case) =>
        Assert.Contains($"Adjusted winner is left out: {why}.", Analyze(@case).Findings[0].Because);
}

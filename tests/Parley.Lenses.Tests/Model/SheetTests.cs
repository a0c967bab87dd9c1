using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Model;

public sealed class SheetTests
{
    private static decimal[] Ann(Case @case) =>
        [.. CaseModel.Compile(@case) is var model ? model.Space.Points[0][0].Select(u => model.Points(0, u)) : []];

    [Fact]
    public void A_numeric_issue_runs_straight_between_its_points_and_level_beyond_them() => Assert.Equal(
        [2, 2, 3.5m, 5, 5],
        Ann(Between("Ann", "Bob").Numeric("Minutes", 30, 90, 15).Points("Ann", "Minutes", ("75", 5), ("45", 2))));

    [Fact]
    public void A_weight_multiplies_every_rating() => Assert.Equal(
        [20, 12, 0],
        Ann(Between("Ann", "Bob").Issue("Tax", "A", "B", "C")
            .Score("Ann", new("tax", [new("a", new Known(1)), new("b", new Known(0.6m))], new Known(20)))));

    [Fact]
    public void A_divided_item_is_worth_its_points_to_the_party_that_has_it() => Assert.Equal(
        [15, 0], Ann(Between("Ann", "Bob").Item("Land").Whole("Ann", "Land", 15)));

    [Fact]
    public void What_a_sheet_leaves_out_is_worth_nothing() => Assert.Equal(
        [0, 3], Ann(Between("Ann", "Bob").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("High", 3))));

    [Fact]
    public void An_audience_adds_its_weight_of_its_reading_to_its_party() => Assert.Equal(
        [-5, 3], Ann(Between("Ann", "Bob").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("High", 3)).Audience("Press", "Ann", 0.5m, null, ("Tax", "Low", -10))));
}

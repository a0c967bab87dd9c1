using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Model;

public sealed class SettlingTests
{
    private static readonly Case Watched = Between("Ann", "Bob")
        .Issue("Ceasefire", "None", "Monitored").Issue("Observers", "Police", "Joint").Issue("Tax", "Low", "High")
        .Applies("Observers", When("Ceasefire", "Monitored"));

    [Fact]
    public void Issues_left_out_stand_at_the_status_quo()
    {
        var model = CaseModel.Compile(Watched.StatusQuo(("Ceasefire", "Monitored"), ("Observers", "Joint"), ("Tax", "High")));
        Assert.Equal([1, 1, 0], model.Encode(Choose(("Tax", "Low")))!);
    }

    [Fact]
    public void An_issue_that_no_longer_arises_is_not_filled_up()
    {
        var model = CaseModel.Compile(Watched.StatusQuo(("Ceasefire", "Monitored"), ("Observers", "Joint"), ("Tax", "High")));
        Assert.Equal([0, -1, 1], model.Encode(Choose(("Ceasefire", "None")))!);
    }

    [Fact]
    public void Conditions_on_conditions_are_followed_to_the_end()
    {
        var @case = Between("Ann", "Bob").Issue("C", "No", "Yes").Issue("B", "No", "Yes").Issue("A", "No", "Yes")
            .Applies("C", When("B", "Yes")).Applies("B", When("A", "Yes"))
            .StatusQuo(("A", "Yes"), ("B", "Yes"), ("C", "Yes"));
        var model = CaseModel.Compile(@case);
        Assert.Equal([-1, -1, 0], model.Encode(Choose(("A", "No")))!);
        Assert.Equal([-1, 0, 1], model.Encode(Choose(("B", "No")))!);
        Assert.Equal([1, 1, 1], model.Encode(Choose())!);
    }

    [Fact]
    public void What_nobody_settles_stays_open_and_is_not_feasible()
    {
        var model = CaseModel.Compile(Watched.StatusQuo(("Ceasefire", "None"), ("Tax", "Low")));
        var settlement = model.Settle(Choose(("Ceasefire", "Monitored")));
        Assert.False(model.IsFeasible(settlement));
        Assert.Equal([1], model.Unsettled(settlement));
    }

    [Fact]
    public void Settling_an_issue_that_does_not_arise_is_not_feasible()
    {
        var model = CaseModel.Compile(Watched.StatusQuo(("Ceasefire", "None"), ("Tax", "Low")));
        Assert.Equal([1], model.Unsettled(model.Settle(Choose(("Observers", "Joint")))));
    }
}

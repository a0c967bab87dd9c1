using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Model;

/// <summary>Orders, consent, agreement and thresholds as the engine gets them.</summary>
public sealed class StandingTests
{
    private static readonly Case Three = Between("Ann", "Bob", "Cy").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("High", 3));

    [Fact]
    public void An_earlier_statement_outranks_all_later_ones_together()
    {
        var @case = Between("Ann", "Moe").Issue("A", "No", "Yes").Issue("B", "No", "Yes").Issue("C", "No", "Yes") with
        {
            Priorities = [new("moe", [When("A", "Yes"), new Pattern.Not(When("B", "Yes")), When("C", "Yes")])],
        };
        var model = CaseModel.Compile(@case);
        Assert.Equal(4, model.Units(CaseModel.Settle([1, 1, 0]), 1));
        Assert.Equal(3, model.Units(CaseModel.Settle([0, 0, 1]), 1));
        Assert.True(model.IsOrdinal(1));
        Assert.Equal(["ann"], model.ByParty(model.NoDeal).Keys);
    }

    [Fact]
    public void An_order_accepts_what_ranks_no_lower_than_the_status_quo_and_without_one_anything()
    {
        var @case = Between("Ann", "Moe").Issue("A", "No", "Yes") with { Priorities = [new("moe", [When("A", "Yes")])] };
        Assert.Equal(long.MinValue / 2, CaseModel.Compile(@case).Space.Floor[1]);
        Assert.Equal(1, CaseModel.Compile(@case.StatusQuo(("A", "Yes"))).Space.Floor[1]);
    }

    [Fact]
    public void A_party_without_values_is_there_for_its_consent_only()
    {
        var model = CaseModel.Compile(Three);
        Assert.Equal([0], model.Stakeholders);
        Assert.True(model.IsConsentOnly(1));
        Assert.False(model.IsConsentOnly(0));
    }

    [Fact]
    public void Without_an_agreement_all_must_accept_and_one_that_needs_all_is_the_same()
    {
        Assert.Null(CaseModel.Compile(Three).Space.Must);
        Assert.Null(CaseModel.Compile(Three with { Agreement = new([], 3) }).Space.Must);
        Assert.Null(CaseModel.Compile(Three with { Agreement = new(["ann", "bob", "cy"], null) }).Space.Must);
    }

    [Fact]
    public void Those_who_must_accept_are_enough_when_no_number_is_given()
    {
        var space = CaseModel.Compile(Three with { Agreement = new(["bob", "ann"], null) }).Space;
        Assert.Equal([true, true, false], space.Must!);
        Assert.Equal(2, space.AtLeast);
    }

    [Fact]
    public void A_number_alone_can_be_met_by_anyone()
    {
        var space = CaseModel.Compile(Three with { Agreement = new([], 2) }).Space;
        Assert.Equal([false, false, false], space.Must!);
        Assert.Equal(2, space.AtLeast);
    }

    [Fact]
    public void A_walk_away_raises_the_floor_and_never_lowers_it()
    {
        Assert.Equal(5, CaseModel.Compile(Three.NoDeal("Ann", 2).WalkAway("Ann", 5)).Floor(0));
        Assert.Equal(2, CaseModel.Compile(Three.NoDeal("Ann", 2).WalkAway("Ann", 1)).Floor(0));
    }

    [Fact]
    public void Only_an_audience_that_accepts_from_somewhere_can_block()
    {
        var model = CaseModel.Compile(Three.Audience("Press", "Ann", 1, null, ("Tax", "High", -1)).Audience("Court", "Bob", 0, -2.5m, ("Tax", "High", -3)));
        Assert.Equal([1], model.Blockers);
        Assert.Equal([-25], model.Space.Threshold);
        Assert.Equal(-2.5m, model.Threshold(1));
        Assert.Null(model.Threshold(0));
        Assert.Equal([1], model.BlockingAudiences(CaseModel.Settle([1])));
        Assert.False(model.IsAcceptable(CaseModel.Settle([1])));
        Assert.True(model.SuitsParties(CaseModel.Settle([1])));
    }
}

using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Model;

public sealed class CaseModelTests
{
    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Every_package_is_worth_what_the_format_says(int tens)
    {
        foreach (var seed in Enumerable.Range(tens * 10, 10))
        {
            var @case = RandomCase.Of(seed);
            var model = CaseModel.Compile(@case);
            foreach (var package in Naive.Packages(@case))
            {
                var settlement = model.Settle(package);
                Assert.True(model.IsFeasible(settlement));
                for (var p = 0; p < @case.Parties.Count; p++) AssertOnGrid(Naive.Value(@case, @case.Parties[p].Id, package), model.Value(settlement, p), model, seed);
                for (var a = 0; a < @case.Audiences.Count; a++)
                    AssertOnGrid(Naive.AudienceValue(@case, @case.Audiences[a], package), model.AudienceValue(settlement, a), model, seed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void The_engine_and_the_model_agree_on_values_feasibility_and_acceptance(int tens)
    {
        foreach (var seed in Enumerable.Range(tens * 10, 10))
        {
            var @case = RandomCase.Of(seed);
            var model = CaseModel.Compile(@case);
            foreach (var choice in Naive.Packages(@case))
            {
                var package = model.Encode(choice)!;
                var (value, settlement) = (model.Space.Value(package), model.Settle(choice));
                Assert.Equal(choice, model.Decode(package));
                Assert.True(model.Space.IsFeasible(package));
                Assert.Equal(model.IsAcceptable(settlement), model.Space.IsAcceptable(value));
                Assert.All(@case.Parties, (_, p) => Assert.Equal(model.Units(settlement, p), value[p]));
                if (model.IsExact) Assert.Equal(Naive.IsAcceptable(@case, choice), model.IsAcceptable(settlement));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void No_deal_and_floor_are_what_the_format_says(int tens)
    {
        foreach (var seed in Enumerable.Range(tens * 10, 10))
        {
            var @case = RandomCase.Of(seed);
            var model = CaseModel.Compile(@case);
            for (var p = 0; p < @case.Parties.Count; p++)
            {
                AssertOnGrid(Naive.NoDeal(@case, @case.Parties[p].Id), model.NoDeal(p), model, seed);
                AssertOnGrid(Naive.Floor(@case, @case.Parties[p].Id), model.Floor(p), model, seed);
            }
        }
    }

    [Fact]
    public void The_likely_values_are_the_usual_judgement_and_another_can_be_given()
    {
        var amount = new Between(0, 2, 10);
        var @case = Between("Ann", "Bob").Issue("Tax", "Low", "High").Score("Ann", new("tax", [new("high", amount)]));
        var high = CaseModel.Settle([1]);
        Assert.Equal(2, CaseModel.Compile(@case).Value(high, 0));
        Assert.Equal(10, CaseModel.Compile(@case, a => a is Between b ? b.High : a.At(_ => 0)).Value(high, 0));
    }

    [Fact]
    public void A_quantity_moves_every_amount_computed_from_it()
    {
        var threat = new Formula.Quantity("threat");
        var twice = new Computed(new Formula.Binary(Operation.Times, new Formula.Constant(2), threat));
        var @case = Between("Ann", "Bob").Issue("Tax", "Low", "High").Score("Ann", new("tax", [new("high", twice), new("low", new Computed(threat))]))
            with
        { Quantities = [new("threat", "Threat", new Between(10, null, 20), null)] };
        var model = CaseModel.Compile(@case);
        Assert.Equal(30, model.Value(CaseModel.Settle([1]), 0));
        Assert.Equal(15, model.Value(CaseModel.Settle([0]), 0));
    }

    [Fact]
    public void A_shared_item_is_worth_its_share_of_the_points()
    {
        var @case = Between("Ann", "Bob").Item("Land", divisible: true).Whole("Ann", "Land", 15).Whole("Bob", "Land", 10);
        var model = CaseModel.Compile(@case);
        var shared = model.Settle(new([new("land", null, [new("ann", 0.3m), new("bob", 0.7m)])]));
        Assert.Equal(4.5m, model.Value(shared, 0));
        Assert.Equal(7m, model.Value(shared, 1));
        Assert.True(model.IsFeasible(shared));
        Assert.Null(model.Encode(model.Decode(shared)));
        Assert.Equal(new Choice([new("land", null, [new("ann", 0.3m), new("bob", 0.7m)])]), model.Decode(shared));
    }

    [Fact]
    public void A_formula_that_divides_by_nothing_is_said_so()
    {
        var nothing = new Computed(new Formula.Binary(Operation.DividedBy, new Formula.Constant(1), new Formula.Constant(0)));
        var @case = Between("Ann", "Bob").Issue("Tax", "Low", "High").Score("Ann", new("tax", [new("high", nothing)]));
        Assert.Equal("a formula divides by 0", Assert.Throws<CaseModelException>(() => CaseModel.Compile(@case)).Message);
    }

    [Fact]
    public void Weights_beyond_all_numbers_are_refused_in_words()
    {
        var @case = Between("Ann", "Bob").Issue("Tax", "Low", "High")
            .Score("Ann", new("tax", [new("high", new Known(Amount.Largest))], new Known(Amount.Largest)));
        Assert.Contains("the points of Ann add up to more than", Assert.Throws<CaseModelException>(() => CaseModel.Compile(@case)).Message, StringComparison.Ordinal);
    }

    // Lines between points are the only numbers of the random cases that can have more decimals than the grid.
    private static void AssertOnGrid(decimal expected, decimal actual, CaseModel model, int seed)
    {
        if (model.IsExact) Assert.Equal(expected, actual);
        else Assert.True(Math.Abs(expected - actual) < 1e-8m, $"seed {seed}: {expected} {actual}");
    }
}

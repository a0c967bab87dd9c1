using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Threshold;

public sealed class ThresholdTests
{
    private static readonly Case Lamp = Between("Ann", "Bob").Issue("Lamp", "Off", "On").StatusQuo(("Lamp", "Off"))
        .Points("Ann", "Lamp", ("On", 2)).Points("Bob", "Lamp", ("On", 3)).Named("Light", ("Lamp", "On"));

    [Fact]
    public void Where_a_floor_is_just_met_the_new_answer_holds()
    {
        var finding = Ask(Lamp, "values.bob.lamp.on", -10, 10, "exists");
        Assert.Equal("turns", finding.Verdict);
        Assert.Equal("Below values.bob.lamp.on = 0, there is no deal; from 0 up, there is a deal.", finding.Headline);
        Assert.Contains("From 3, as in the case, it takes a fall of 3 to come to where the answer changes.", finding.Because);
    }

    [Fact]
    public void An_answer_that_never_changes_is_told_once()
    {
        var finding = Ask(Lamp, "values.bob.lamp.on", 1, 2, "acceptable:light");
        Assert.Equal(("steady", "“Light” is acceptable, for every value of values.bob.lamp.on from 1 to 2."), (finding.Verdict, finding.Headline));
        Assert.Single(finding.Table!.Rows);
    }

    [Fact]
    public void Who_refuses_is_part_of_the_answer() => Assert.Equal(
        "Below values.bob.lamp.on = 0, “Light” is refused by Bob; from 0 up, “Light” is acceptable.",
        Ask(Lamp, "values.bob.lamp.on", -10, 10, "acceptable:light").Headline);

    [Fact]
    public void An_answer_that_holds_at_one_value_only_is_found()
    {
        // Left and right are worth as much as the middle at 5 exactly, where the middle is better for Bob.
        var @case = Tilting(new Formula.Quantity("tilt"), new Formula.Binary(Operation.Minus, new Formula.Constant(10), new Formula.Quantity("tilt")));
        Assert.Equal(
            "Below tilt = 5, the best acceptable package for Ann is Place (Right); at 5 itself, it is Place (Middle); above 5, it is Place (Left).",
            Ask(@case, "quantities.tilt", 0, 10, "best:ann").Headline);
    }

    [Fact]
    public void Where_a_formula_fails_is_told()
    {
        var @case = Tilting(new Formula.Binary(Operation.DividedBy, new Formula.Constant(40), new Formula.Quantity("tilt")), new Formula.Constant(2));
        var finding = Ask(@case, "quantities.tilt", -10, 10, "best:ann");
        Assert.Contains("at 0 itself, the case cannot be computed: a formula divides by 0", finding.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crossing_of_products_is_located_on_the_grid_even_where_no_decimal_hits_it()
    {
        // Nash's product is 2 for Far, and the square of the number for Near: they cross at the square root of 2.
        var @case = Between("Ann", "Bob").Issue("Place", "Far", "Near").Points("Ann", "Place", ("Far", 1)).Points("Bob", "Place", ("Far", 2)) with
        {
            Quantities = [new("size", "Size", new Between(1, null, 2), null)],
        };
        foreach (var party in new[] { "ann", "bob" })
            @case = @case with { Values = @case.Values.Select(s => s.Id == party ? With(s, "near", new Formula.Quantity("size")) : s).ToCatalog() };
        var variation = Variation.Of(@case, "quantities.size");
        var turn = Assert.Single(ThresholdAgainstEnumeration.Course(@case, variation, Watch.Named(@case, "nash")).Turns);
        Assert.True(turn.IsLocated);
        Assert.InRange((double)turn.At, Math.Sqrt(2) - (double)variation.Unit, Math.Sqrt(2) + (double)variation.Unit);
    }

    [Fact]
    public void Equal_numbers_in_two_places_are_two_numbers()
    {
        var @case = Lamp.Issue("Door", "Shut", "Open").Points("Ann", "Door", ("Open", 2)).Points("Bob", "Door", ("Open", 3))
            .StatusQuo(("Lamp", "Off"), ("Door", "Shut"));
        var model = CaseModel.Compile(@case, Variation.Of(@case, "values.ann.lamp.on", 0, 9).At(7));
        Assert.Equal([7, 2], new[] { ("Lamp", "On"), ("Door", "Open") }.Select(c => model.Value(model.Settle(Choose(c)), 0)));
    }

    [Fact]
    public void A_quantity_moves_every_formula_over_it()
    {
        var @case = Tilting(new Formula.Quantity("tilt"), new Formula.Quantity("tilt"));
        var model = CaseModel.Compile(@case, Variation.Of(@case, "quantities.tilt").At(6));
        Assert.Equal([6, 5, 6], new[] { "Left", "Middle", "Right" }.Select(o => model.Value(model.Settle(Choose(("Place", o))), 0)));
    }

    [Fact]
    public void Verdicts_of_a_lens_can_be_watched()
    {
        var @case = Lamp.Audience("Neighbours", "Ann", 0, -4, ("Lamp", "On", -1));
        var watch = Watch.VerdictsOf(Analyst.Lenses.Single(l => l.Name == "audiences"));
        var variation = Variation.Of(@case, "audiences.neighbours.values.lamp.on", -10, 0);
        var finding = Assert.Single(Thresholds.Find(@case, variation, [watch], null, TestContext.Current.CancellationToken));
        Assert.Equal(
            "Below audiences.neighbours.values.lamp.on = −4, the verdict of the lens audiences is narrowed, split; from −4 up, the verdict of the lens audiences is free, cleared.",
            finding.Headline);
    }

    [Fact]
    public void Orders_have_no_solutions_to_watch()
    {
        var @case = Lamp with { Priorities = [new("bob", [When("Lamp", "On")])], Values = Lamp.Values.Where(v => v.Id == "ann").ToCatalog() };
        Assert.Equal("not-applicable", Ask(@case, "values.ann.lamp.on", -1, 1, "nash").Verdict);
        Assert.Equal("turns", Ask(@case, "values.ann.lamp.on", -1, 1, "exists").Verdict);
    }

    private static Finding Ask(Case @case, string path, decimal from, decimal to, string watch) => Assert.Single(Thresholds.Find(
        @case, Variation.Of(@case, path, from, to), [Watch.Named(@case, watch)], null, TestContext.Current.CancellationToken));

    private static Case Tilting(Formula left, Formula right)
    {
        var @case = Between("Ann", "Bob").Issue("Place", "None", "Left", "Middle", "Right").StatusQuo(("Place", "None"))
            .Points("Ann", "Place", ("Middle", 5)).Points("Bob", "Place", ("Left", 1), ("Middle", 2), ("Right", 1)) with
        {
            Quantities = [new("tilt", "Tilt", new Between(1, 4, 10), null)],
        };
        return @case with { Values = @case.Values.Select(s => s.Id == "ann" ? With(With(s, "left", left), "right", right) : s).ToCatalog() };
    }

    private static ScoreSheet With(ScoreSheet sheet, string option, Formula formula) => sheet with
    {
        Issues = sheet.Issues.Select(i => i with { Points = i.Points.Append(new(option, new Computed(formula))).ToCatalog() }).ToCatalog(),
    };
}

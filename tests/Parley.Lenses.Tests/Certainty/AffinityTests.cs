using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Certainty;

public sealed class AffinityTests
{
    private static readonly Formula Q = new Formula.Quantity("q");
    private static readonly Formula K = new Formula.Quantity("k");
    private static readonly Formula Two = new Formula.Constant(2);
    private static readonly Amount Range = new Between(1, null, 2);
    private static readonly Amount Number = new Known(3);

    private static readonly Case Plain = Between("Ann", "Bob").Issue("Site", "North", "South").Points("Ann", "Site", ("North", 1)) with
    {
        Quantities = [new("q", "Q", Range, null), new("k", "K", new Known(4), null)],
    };

    public static TheoryData<string, bool> Formulas() => new()
    {
        { "2", true }, { "q", true }, { "-q", true }, { "q + k", true }, { "q - q", true }, { "2 * q", true }, { "q * k", true }, { "q / 2", true },
        { "k / 2", true }, { "max(k, 2)", true }, { "min(2, k) * q", true },
        { "q * q", false }, { "2 / q", false }, { "max(q, 2)", false }, { "min(2, q)", false }, { "-(q * q) + 2", false }, { "max(q, 2) / 2", false },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_is_a_sum_where_no_uncertain_number_is_multiplied_or_bent_by_another(string written, bool isSum) =>
        Assert.Equal(isSum, Affinity.Holds(Plain with { NoDeal = [new("ann", new Computed(Written(written)))] }));

    public static TheoryData<string, bool> Places() => new()
    {
        { "points", true }, { "weight", true }, { "weight and points", false }, { "audience weight", true }, { "audience values", true },
        { "audience weight and values", false }, { "lever for an audience", true }, { "lever for an audience of uncertain weight", false },
        { "interaction of q * q", false }, { "walk-away of q * q", false }, { "accepts from q * q", false },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Weights_multiply_what_they_weigh(string place, bool isSum)
    {
        var bent = new Computed(Written("q * q"));
        Assert.Equal(isSum, Affinity.Holds(place switch
        {
            "points" => Scored(null, Range),
            "weight" => Scored(Range, Number),
            "weight and points" => Scored(Range, Range),
            "audience weight" => Heard(Range, Number, Number),
            "audience values" => Heard(Number, Range, Range),
            "audience weight and values" => Heard(Range, Range, Number),
            "lever for an audience" => Pulled(Heard(Number, Number, Number)),
            "lever for an audience of uncertain weight" => Pulled(Heard(Range, Number, Number)),
            "interaction of q * q" => Plain with { Interactions = [new("ann", When("Site", "North"), bent)] },
            "walk-away of q * q" => Plain with { WalkAway = [new("bob", bent)] },
            _ => Heard(Number, Number, bent),
        }));
    }

    [Fact]
    public void One_side_can_be_a_sum_where_another_is_not()
    {
        var @case = Heard(Range, Range, Number);
        Assert.False(Affinity.Holds(@case, @case.Parties["ann"]));
        Assert.True(Affinity.Holds(@case, @case.Parties["bob"]));
        Assert.True(Affinity.Holds(@case, @case.Audiences[0]));
    }

    private static Case Scored(Amount? weight, Amount points) => Plain.Score("Bob", new("site", [new("north", points)], weight));

    private static Case Heard(Amount weight, Amount points, Amount acceptsFrom) => Plain with
    {
        Audiences = [new() { Id = "press", Name = "Press", Party = "ann", Weight = weight, AcceptsFrom = acceptsFrom, Values = [new("site", [new("north", points)])] }],
    };

    private static Case Pulled(Case @case) => @case with { Levers = [new("shout", "Shout", "bob", "ann", [new("press", Range)], [])] };

    private static Formula Written(string written) => written switch
    {
        "2" => Two,
        "q" => Q,
        "-q" => new Formula.Negative(Q),
        "q + k" => Of(Q, Operation.Plus, K),
        "q - q" => Of(Q, Operation.Minus, Q),
        "2 * q" => Of(Two, Operation.Times, Q),
        "q * k" => Of(Q, Operation.Times, K),
        "q / 2" => Of(Q, Operation.DividedBy, Two),
        "k / 2" => Of(K, Operation.DividedBy, Two),
        "max(k, 2)" => Of(K, Operation.Max, Two),
        "min(2, k) * q" => Of(Of(Two, Operation.Min, K), Operation.Times, Q),
        "q * q" => Of(Q, Operation.Times, Q),
        "2 / q" => Of(Two, Operation.DividedBy, Q),
        "max(q, 2)" => Of(Q, Operation.Max, Two),
        "min(2, q)" => Of(Two, Operation.Min, Q),
        "-(q * q) + 2" => Of(new Formula.Negative(Of(Q, Operation.Times, Q)), Operation.Plus, Two),
        "max(q, 2) / 2" => Of(Of(Q, Operation.Max, Two), Operation.DividedBy, Two),
        _ => throw new InvalidOperationException(written),
    };

    private static Formula.Binary Of(Formula left, Operation operation, Formula right) => new(operation, left, right);
}

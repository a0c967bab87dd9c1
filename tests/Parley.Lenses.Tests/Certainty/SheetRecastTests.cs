using Parley.Cases;
using Parley.Lenses.Tests.WorkedCases;

namespace Parley.Lenses.Tests.Certainty;

/// <summary>A case laid out once gives the very numbers of a case compiled anew.</summary>
public sealed class SheetRecastTests
{
    [Fact]
    public void Numbers_are_those_of_compiling_on_the_grids_for_draws()
    {
        var compared = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var @case = seed % 2 == 0 ? Uncertain.Products(seed, ranges: 12) : Uncertain.Sums(seed, ranges: 12);
            if (Naive.Packages(@case).FirstOrDefault() is not null) compared += Agree(@case, draws: 4);
        }
        Assert.True(compared > 600, $"just {compared}");
    }

    [Fact]
    public void Numbers_of_Hamburg_are_too() => Assert.Equal(200, Agree(Hamburg.Case, draws: 200));

    [Fact]
    public void Numbers_of_the_wage_dispute_are_too() => Assert.Equal(200, Agree(Worked.Read("harbour-wages-dispute"), draws: 200));

    /// <summary>Lines between knots at thirds, rated and weighted, so that points have no end.</summary>
    [Fact]
    public void Points_without_end_are_too()
    {
        var @case = Draft.Between("Ann", "Bob").Numeric("Price", 0, 9, 1);
        @case = @case with
        {
            Values = new[] { "ann", "bob" }.Select((id, at) => new ScoreSheet(id, new[]
            {
                new IssueScore(
                    "price",
                    new[] { new OptionScore("0", new Between(0, null, at + 1)), new OptionScore("3", new Known(1)), new OptionScore("10", new Between(-7, 1, 9)) }.ToCatalog(),
                    new Between(0.1m, null, 0.3m)),
            }.ToCatalog())).ToCatalog(),
        };
        Assert.Equal(300, Agree(@case, draws: 300));
    }

    /// <summary>In a no-deal value, and in a lever's cost, which is made of nothing else's numbers.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_draw_in_which_a_formula_divides_by_nothing_cannot_be_computed(bool lever)
    {
        var inverse = new AmountOf("ann", new Computed(new Formula.Binary(Operation.DividedBy, new Formula.Constant(1), new Formula.Quantity("q"))));
        var @case = Draft.Between("Ann", "Bob").Issue("Price", "low", "high").Points("Ann", "Price", ("low", 3)).Points("Bob", "Price", ("high", 3)) with
        {
            Quantities = new[] { new Quantity("q", "Q", new Between(-1, null, 1.5m), null) }.ToCatalog(),
            NoDeal = new[] { lever ? new AmountOf("ann", new Known(1)) : inverse }.ToCatalog(),
            Levers = lever ? new[] { new Lever("press", "Press", "bob", "ann", new[] { inverse }.ToCatalog(), []) }.ToCatalog() : [],
        };
        var (inquiry, doubts) = (new Inquiry(@case), Doubts.Of(@case));
        IRecast[] recasts =
        [
            SheetRecast.For(inquiry.Model, doubts)!, new CompiledRecast(inquiry.Model, doubts, afresh: false), new CompiledRecast(inquiry.Model, doubts, afresh: true),
        ];
        foreach (var recast in recasts)
        {
            Assert.True(recast.Cast([1m]));
            Assert.False(recast.Cast([0m]));
            Assert.True(recast.Cast([0.5m]));
            var unit = (long)Math.Pow(10, recast.Space.Decimals[0]);
            Assert.Equal(2 * unit, lever ? recast.LeverCosts[0][0] : recast.Space.NoDeal[0]);
        }
    }

    private static int Agree(Case @case, int draws)
    {
        var (inquiry, doubts) = (new Inquiry(@case), Doubts.Of(@case));
        if (SheetRecast.For(inquiry.Model, doubts) is not { } laidOut) return 0;
        var compiled = new CompiledRecast(inquiry.Model, doubts, afresh: false);
        var values = doubts.Likely();
        var drawn = new Draws(doubts.All, 5);
        for (var draw = 0; draw < draws; draw++)
        {
            drawn.Draw(draw, values);
            Assert.Equal(compiled.Cast(values), laidOut.Cast(values));
            var (mine, theirs) = (laidOut.Space, compiled.Space);
            Assert.Equal(theirs.Points, mine.Points);
            Assert.Equal(theirs.Bonuses.Select(b => b.Points), mine.Bonuses.Select(b => b.Points));
            Assert.Equal(theirs.Decimals, mine.Decimals);
            Assert.Equal(theirs.NoDeal, mine.NoDeal);
            Assert.Equal(theirs.Floor, mine.Floor);
            Assert.Equal(theirs.Threshold, mine.Threshold);
            Assert.Equal(theirs.StatusQuo, mine.StatusQuo);
            Assert.Equal(compiled.WalkAway, laidOut.WalkAway);
            Assert.Equal(compiled.LeverCosts, laidOut.LeverCosts);
        }
        return draws;
    }
}

using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Certainty;

/// <summary>Cases small enough to integrate by hand.</summary>
public sealed class ClosedFormTests
{
    /// <summary>One range decides: 8..13 against 10 or more.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_range_decides_by_its_own_distribution(int seed)
    {
        var finding = Ask(Offer(new Between(8, null, 13), new Known(10)), 40_000, seed);
        Near(0.6, Share(finding), 40_000);
        Assert.StartsWith("Ann: Deal, Yes (", Hangs(finding), StringComparison.Ordinal);
    }

    /// <summary>Triangular 0..6..10 against 8 or more: (10 − 8)² / ((10 − 0)(10 − 6)) = 0.1 of its area; refused at the likely value.</summary>
    [Fact]
    public void A_likely_value_bends_the_share() =>
        Near(0.9, Share(Ask(Offer(new Between(0, 6, 10), new Known(8)), 40_000)), 40_000);

    /// <summary>
    /// Uniform x on 0..1 against triangular y on 0..0.5..1: both are symmetric about ½, so x reaches y half the time. Against
    /// y on 0..0..1 the chance is that x passes y, 1 − E[y] = 2/3.
    /// </summary>
    [Fact]
    public void Two_ranges_are_drawn_together_and_apart()
    {
        Near(0.5, Share(Ask(Offer(new Between(0, null, 1), new Between(0, 0.5m, 1)), 40_000)), 40_000);
        Near(2 / 3.0, Share(Ask(Offer(new Between(0, null, 1), new Between(0, 0, 1)), 40_000)), 40_000);
    }

    /// <summary>The same distributions over one shared quantity do not vary against each other at all.</summary>
    [Fact]
    public void Numbers_that_share_a_quantity_move_together()
    {
        var shared = new Computed(new Formula.Quantity("q"));
        var @case = Offer(shared, shared) with { Quantities = [new("q", "Q", new Between(0, null, 1), null)] };
        Assert.Equal("100%", Ask(@case, 1000).Table!.Rows[^1][1].Text);
    }

    /// <summary>Two sides must accept, each in half of all draws: a deal in a quarter; given one, half hang on the other.</summary>
    [Fact]
    public void Independent_sides_multiply()
    {
        var @case = Offer(new Between(-1, null, 1), new Known(0)).Score("Bob", new("deal", [new("yes", new Between(-1, null, 1))]));
        var finding = Ask(@case, 40_000);
        // At the likely values, 0 to both, the offer is acceptable, but no deal: nobody is better off.
        Near(0.25, Share(finding), 40_000);
        Assert.Equal("There is no deal", finding.Table!.Rows[0][0].Text);
        Near(0.75, Share(finding, row: 0), 40_000);
    }

    private static Case Offer(Amount worth, Amount noDeal) => Between("Ann", "Bob").Issue("Deal", "No", "Yes")
        .Score("Ann", new("deal", [new("yes", worth)])).Named("Offer", ("Deal", "Yes")) with
    { NoDeal = [new("ann", noDeal)] };

    private static Finding Ask(Case @case, int draws, int seed = 1) => Certain.Finding(@case, draws, (ulong)seed);

    private static string Hangs(Finding finding) => finding.Table!.Rows[^1][4].Text!;

    private static double Share(Finding finding, int? row = null) => Certain.Share(finding, row ?? finding.Table!.Rows.Count - 1);

    // Four standard errors: a false alarm in 16,000.
    private static void Near(double exact, double share, int draws) =>
        Assert.InRange(share - exact, -4 * Math.Sqrt(exact * (1 - exact) / draws) - 0.0005, 4 * Math.Sqrt(exact * (1 - exact) / draws) + 0.0005);
}

using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>A range that goes far beyond its likely value is drawn like any other.</summary>
public sealed class WideRangeTests
{
    [Fact]
    public void A_draw_a_million_million_times_the_likely_value_is_computed()
    {
        // The product of two ranges keeps the case from the table of sums; the second grows past any grid made around 0.
        var @case = Draft.Between("A", "B").Issue("Deal", "no", "yes")
            .Score("A", new IssueScore("deal", [new OptionScore("yes", new Between(0, 0, 1_000_000_000_000))], Weight: new Between(1, 1, 2)))
            .Points("B", "Deal", ("yes", 0.00000001m));
        var (inquiry, doubts) = (new Inquiry(@case), Doubts.Of(@case));
        Assert.False(Affinity.Holds(@case));
        var recast = new CompiledRecast(inquiry.Model, doubts, afresh: false);
        Assert.True(recast.Cast([2, 1_000_000_000_000]) || recast.Cast([1_000_000_000_000, 2]));
        var draws = new Survey(inquiry, doubts).Draw(200).Outcomes;
        Assert.All(draws.Computed, Assert.True);
        Assert.All(draws.Exists, Assert.True);
    }
}

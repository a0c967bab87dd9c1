using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Deal;

public sealed class DealEvidenceTests
{
    private static readonly Case Tax = Between("Ann", "Bob").Issue("Tax", "Low", "Middle", "High")
        .Points("Ann", "Tax", ("Low", 5)).Points("Bob", "Tax", ("Low", 1))
        .Audience("Press", "Ann", 0, null, ("Tax", "Low", 1)).Audience("Court", "Ann", 0, -1, ("Tax", "Low", 1)) with
    {
        Quantities = [new("threat", "Threat", new Known(1), null), new("unused", "Unused", new Known(1), null)],
        Interactions = [new("bob", When("Tax", "High"), new Computed(new Formula.Negative(new Formula.Quantity("threat"))))],
    };

    [Theory]
    [InlineData("values", true)]
    [InlineData("values.ann", true)]
    [InlineData("values.ann.tax", true)]
    [InlineData("values.ann.tax.low", true)]
    [InlineData("values.ann.tax.high", false)]
    [InlineData("values.ann.ta", false)]
    [InlineData("interactions[0]", true)]
    [InlineData("quantities.threat", true)]
    [InlineData("quantities.unused", false)]
    [InlineData("audiences.court.values.tax", true)]
    [InlineData("audiences.press.values.tax", false)]
    [InlineData("levers.tighten", false)]
    public void A_claim_counts_when_it_supports_what_the_chosen_deal_rests_on(string path, bool counts)
    {
        var @case = Tax with { Claims = [new("claim", "So it is.", null, [path])] };
        Assert.Equal(counts ? ["claim"] : [], Look(@case).Findings[0].Evidence);
    }

    private static Analysis Look(Case @case) => Analyst.Analyze(@case, ["deal"]);
}

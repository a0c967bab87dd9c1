using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Offers;

public sealed class OffersTests
{
    private static readonly Case Market = Between("Seller", "Buyer").Numeric("Price", 0, 10, 1).Issue("Delivery", "Late", "Soon")
        .Points("Seller", "Price", ("0", 0), ("10", 10)).Points("Buyer", "Price", ("0", 10), ("10", 0))
        .Points("Seller", "Delivery", ("Soon", -1)).Points("Buyer", "Delivery", ("Soon", 3))
        .StatusQuo(("Price", "0"), ("Delivery", "Late")).NoDeal("Seller", 4).NoDeal("Buyer", 4);

    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 40)];

    private static Finding Ask(Case @case) => Assert.Single(Analyst.Analyze(@case, ["offers"]).Findings);

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void What_is_left_on_the_table_and_the_counter_offer_are_those_of_trying_every_package(int tens)
    {
        foreach (var @case in Enumerable.Range(tens * 10, 10).Select(Given.Random).Where(c => c.Offers.Count > 0 && CaseModel.Compile(c).IsExact))
        {
            var all = Naive.Packages(@case).ToArray();
            var acceptable = all.Where(x => Naive.IsAcceptable(@case, x)).ToArray();
            var talks = Talks.Of(new(@case))!;
            foreach (var offer in talks.Offers)
            {
                var x = offer.Offer.Choose;
                Assert.Equal(Naive.IsAcceptable(@case, x), offer.Acceptable);
                Assert.Equal(all.Any(y => Dominates(@case, y, x)), offer.LeftOnTable is not null);
                if (offer.LeftOnTable is { } left) Assert.True(Dominates(@case, talks.Model.Decode(left.Package), x));
                Assert.Equal(acceptable.Length > 0, offer.Nearest?.Package is not null);
                if (offer.Nearest?.Package is not { } package) continue;
                var fewest = acceptable.Min(y => Changes(@case, x, y));
                var counter = @case.Parties[offer.Counter].Id;
                Assert.NotEqual(offer.Offer.By, counter);
                Assert.Equal(fewest, offer.Nearest.Changes);
                Assert.Equal(
                    acceptable.Where(y => Changes(@case, x, y) == fewest).Max(y => Naive.Value(@case, counter, y)),
                    Naive.Value(@case, counter, talks.Model.Decode(package)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Another_unit_or_order_changes_no_verdict(int seed)
    {
        var @case = Given.Random(seed);
        foreach (var other in new[] { @case.Scaled(@case.Parties[0].Id, 2.5m), @case.Turned() })
            Assert.Equal(Ask(@case).Verdict, Ask(other).Verdict);
    }

    [Fact]
    public void The_dance_is_told_offer_by_offer()
    {
        var finding = Ask(Market.Offered("Seller", ("Price", "10")).Offered("Buyer", ("Price", "1")).Offered("Seller", ("Price", "7")));
        Assert.Equal("near", finding.Verdict);
        Assert.Equal("The last of 3 offers, by Seller, is 1 issue away from a package that would be accepted: Delivery: Soon.", finding.Headline);
        Assert.Contains("In 2 offers Seller gave up 3 points (50% of its best feasible gain); what they hold for the others changed: Buyer +3.", finding.Because);
        Assert.Contains("Offer 3 (Seller): refused by Buyer; it gives Seller 7 points and Buyer 3; it leaves on the table 1 for Seller and 1 for Buyer, with Price: 9; Delivery: Soon.", finding.Because);
        Assert.Contains("The last offers of Buyer and Seller differ in 1 issue; taking the other's in place of its own would change the points of Seller −6 and Buyer −6.", finding.Because);
        Assert.Contains("The closest counter-offer for Buyer that would be accepted is Delivery: Soon: it gives Seller 6 points and Buyer 6.", finding.Because);
    }

    [Fact]
    public void An_offer_that_all_would_take_is_called_acceptable()
    {
        var finding = Ask(Market.Offered("Seller", ("Price", "6")));
        Assert.Equal(("acceptable", "The only offer, by Seller, could be accepted as it stands: it gives Seller 6 points and Buyer 4."), (finding.Verdict, finding.Headline));
    }

    [Fact]
    public void Where_nothing_is_acceptable_no_answer_can_help() =>
        Assert.Equal("hopeless", Ask(Market.WalkAway("Seller", 20).Offered("Seller", ("Price", "6"))).Verdict);

    [Fact]
    public void Without_offers_it_does_not_apply() =>
        Assert.Equal(("not-applicable", "Where the talks are cannot be told: the case records no offers."), (Ask(Market).Verdict, Ask(Market).Headline));

    [Fact]
    public void In_Hamburg_the_last_offer_fails_only_for_the_cyber_unit()
    {
        var finding = Ask(Hamburg.Case);
        Assert.Equal("near", finding.Verdict);
        Assert.Equal(
            "The last of 4 offers, by United States, is 1 issue away from a package that would be accepted: Joint cyber-security unit: No unit.",
            finding.Headline);
    }

    [Fact]
    public void Did_the_critics_not_block_it_the_last_offer_in_Hamburg_could_be_taken()
    {
        var @case = Hamburg.Case with
        {
            Audiences = Hamburg.Case.Audiences.Select(a => a with { AcceptsFrom = null }).ToCatalog(),
        };
        Assert.Equal("acceptable", Ask(@case).Verdict);
    }

    private static bool Dominates(Case @case, Choice y, Choice x) =>
        @case.Parties.All(p => Naive.Value(@case, p.Id, y) >= Naive.Value(@case, p.Id, x))
        && @case.Parties.Any(p => Naive.Value(@case, p.Id, y) > Naive.Value(@case, p.Id, x));

    private static int Changes(Case @case, Choice from, Choice to) =>
        @case.Issues.Count(i => to.Chosen.Find(i.Id) is { } option && !option.Equals(from.Chosen.Find(i.Id)));
}

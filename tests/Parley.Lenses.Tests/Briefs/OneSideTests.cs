using Parley.Cases;
using Parley.Lenses.Tests.WorkedCases;

namespace Parley.Lenses.Tests.Briefs;

/// <summary>What of a case a party's brief is made from.</summary>
public sealed class OneSideTests
{
    private static Case Seen(string name, string party) => Seen(Worked.Read(name), party);

    private static Case Seen(Case @case, string party) => Brief.For(@case, party).Model.Case;

    [Fact]
    public void Only_its_own_entries_and_public_ones_are_left()
    {
        var seen = Seen("harbour-wages-dispute", "union");
        Assert.Equal(["union"], seen.Values.Select(v => v.Id));
        Assert.Equal(["union"], seen.NoDeal.Select(v => v.Id));
        Assert.Equal(["union"], seen.WalkAway.Select(v => v.Id));
        Assert.Equal(["members"], seen.Audiences.Select(v => v.Id));
        Assert.Equal(["union"], seen.Interactions.Select(v => v.Party));
        Assert.Equal(["union"], seen.Alone.Select(v => v.Party));
        Assert.Empty(seen.Packages);
        Assert.Null(seen.Question);
        Assert.Equal((5, 10, 2), (seen.Offers.Count, seen.Issues.Count, seen.Rules.Count));
    }

    [Fact]
    public void Of_a_lever_it_knows_what_it_costs_its_own_side()
    {
        var levers = Seen("harbour-wages-dispute", "union").Levers;
        Assert.Equal(["union", "members"], levers["strike"].Costs.Select(c => c.Id));
        Assert.Equal(["union"], levers["lock-out"].Costs.Select(c => c.Id));
        Assert.Empty(levers["lock-out"].Excludes);
        Assert.Equal(["overtime-ban"], levers["strike"].Excludes);
    }

    [Fact]
    public void Of_claims_it_reads_those_that_rest_on_its_own_entries_and_public_ones_alone()
    {
        Assert.Equal(["prices-rose", "members-vote", "state-scheme"], Seen("harbour-wages-dispute", "union").Claims.Select(c => c.Id));
        Assert.Equal(["cranes-pay-with-trade", "board-is-watched", "state-scheme", "full-quays"], Seen("harbour-wages-dispute", "employer").Claims.Select(c => c.Id));
        Assert.Equal(["state-scheme"], Seen("harbour-wages-dispute", "ministry").Claims.Select(c => c.Id));
    }

    [Fact]
    public void A_quantity_that_only_the_others_use_is_not_there()
    {
        Assert.Equal(["threat"], Seen("hamburg-2017", "usa").Quantities.Select(q => q.Id));
        Assert.Empty(Seen("hamburg-2017", "russia").Quantities);
        Assert.Empty(Seen("hamburg-2017", "jordan").Quantities);
    }

    [Fact]
    public void A_claim_that_supports_nothing_is_read_by_nobody()
    {
        var @case = Worked.Read("hamburg-2017");
        @case = @case with { Claims = @case.Claims.Append(new("loose", "Someone gives way.", null, [])).ToCatalog() };
        Assert.All(@case.Parties, p => Assert.DoesNotContain(Seen(@case, p.Id).Claims, c => c.Id == "loose"));
    }

    [Fact]
    public void The_critics_are_read_by_the_side_they_speak_through()
    {
        Assert.Equal(["us-critics", "us-public"], Seen("hamburg-2017", "usa").Audiences.Select(a => a.Id));
        Assert.Equal(["moscow", "damascus"], Seen("hamburg-2017", "russia").Audiences.Select(a => a.Id));
    }
}

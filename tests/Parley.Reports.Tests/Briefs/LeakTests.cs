using System.Text;
using Parley.Cases;
using Parley.Lenses;
using Parley.Lenses.Tests;
using Parley.Running;

namespace Parley.Reports.Tests.Briefs;

/// <summary>A brief gives away nothing of the others: whatever is private to them can change, and not one byte of it does.</summary>
public sealed class LeakTests
{
    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 12)];

    public static TheoryData<string> Worked => ["hamburg-2017", "harbour-wages-dispute", "panama-canal", "itex-cypress", "harbour-sport-park", "politics-3party"];

    [Theory]
    [MemberData(nameof(Tens))]
    public void Of_random_cases_no_byte_changes_with_what_is_private_to_others(int ten)
    {
        for (var seed = ten * 10; seed < ten * 10 + 10; seed++) Holds(new Secrets(new(seed)).AddedTo(RandomCase.Of(seed)), seed);
    }

    [Theory]
    [MemberData(nameof(Worked))]
    public void Of_worked_cases_no_byte_changes_with_what_is_private_to_others(string name)
    {
        var @case = CaseReader.Read(Repository.At("cases", name, "case.yaml")).Case!;
        foreach (var party in @case.Parties.Select(p => p.Id))
        {
            // Its own formulas may use a quantity that others use too, and that is then its own to know.
            var used = Brief.For(@case, party, TestContext.Current.CancellationToken).Model.Case.Quantities;
            var changed = new Secrets(new(7)).ChangedBut(@case, party);
            changed = changed with
            {
                Quantities = @case.Quantities.Select(q => used.Contains(q.Id) ? q : changed.Quantities[q.Id]).ToCatalog(),
                Claims = @case.Claims,
            };
            Assert.Equal(Written(@case, party), Written(changed, party));
        }
    }

    [Fact]
    public void What_is_its_own_does_change_it()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var @case = new Secrets(new(seed)).AddedTo(RandomCase.Of(seed));
            foreach (var party in @case.Parties.Select(p => p.Id))
                Assert.Contains("98,765", Written(new Secrets(new(seed)).WithOwnChanged(@case, party), party), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_number_of_another_party_that_shows_would_be_seen()
    {
        // The same change, seen by those whose numbers they are.
        var @case = new Secrets(new(1)).AddedTo(RandomCase.Of(1));
        var (mine, other) = (@case.Parties[0].Id, @case.Parties[1].Id);
        Assert.NotEqual(Written(@case, other), Written(new Secrets(new(2)).ChangedBut(@case, mine), other));
    }

    private static void Holds(Case @case, int seed)
    {
        foreach (var party in @case.Parties.Select(p => p.Id))
        {
            var before = Written(@case, party);
            for (var k = 0; k < 2; k++) Assert.Equal(before, Written(new Secrets(new(seed * 10 + k)).ChangedBut(@case, party), party));
        }
    }

    /// <summary>The sheet in every form.</summary>
    private static string Written(Case @case, string party)
    {
        var content = BriefContent.Of(Brief.For(@case, party));
        var text = new StringWriter(new StringBuilder());
        TextReport.Write(content, text, new Screen(100));
        MarkdownReport.Write(content, text);
        HtmlSheet.Write(content, text);
        return text.ToString();
    }
}

using Parley.Cases;

namespace Parley.Web.Tests;

/// <summary>What is taken out of a case leaves a case, with nothing in it that mentions what is gone.</summary>
public sealed class RemovalTests
{
    public static TheoryData<string> Cases() => [.. WorkedCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_mentions_what_was_removed(string name)
    {
        var text = WorkedCases.Text(name)!;
        var of = CaseReader.Parse(text, "case.yaml").Case!;
        foreach (var audience in of.Audiences) Leaves(text, Removal.Audience(of, audience.Id), audience.Id);
        foreach (var lever in of.Levers) Leaves(text, Removal.Lever(of, lever.Id), lever.Id);
        if (of.Parties.Count > 2) foreach (var party in of.Parties) Leaves(text, Removal.Party(of, party.Id), party.Id);
        if (of.Issues.Count > 1) foreach (var issue in of.Issues) Leaves(text, Removal.Issue(of, issue.Id), issue.Id);
        foreach (var issue in of.Issues.Where(i => !i.IsNumeric && !i.IsDivided && i.Options.Count > 1))
            foreach (var option in issue.Options) Leaves(text, Removal.Option(of, issue.Id, option.Id), option.Id);
    }

    /// <summary>An item of a list goes alone: nothing else of the case is lost, no claim is left without its entry, and how many lost one is told.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void An_item_goes_with_the_links_to_it(string name)
    {
        var text = WorkedCases.Text(name)!;
        var of = CaseReader.Parse(text, "case.yaml").Case!;
        (string List, int Count)[] lists = [("rules", of.Rules.Count), ("interactions", of.Interactions.Count), ("alone", of.Alone.Count), ("offers", of.Offers.Count)];
        foreach (var (list, count) in lists)
        {
            for (var i = 0; i < count; i++)
            {
                var path = new CasePath(list, i);
                var removal = Removal.Entry(of, path);
                var edited = CaseText.Apply(text, [.. Edits(removal)], cancel: TestContext.Current.CancellationToken);
                Assert.True(edited.IsDone, $"{path}: {edited.Fault?.Message}");
                var after = CaseReader.Parse(edited.Text, "case.yaml");
                Assert.DoesNotContain(after.Problems, p => p.IsError);
                Assert.Equal(count - 1, list switch { "rules" => after.Case!.Rules.Count, "interactions" => after.Case!.Interactions.Count, "alone" => after.Case!.Alone.Count, _ => after.Case!.Offers.Count });
                Assert.Equal(of.Claims.Select(c => c.Says), after.Case!.Claims.Select(c => c.Says));
                var lost = of.Claims.Count(c => after.Case.Claims[c.Id].Supports.Count < c.Supports.Count);
                Assert.Equal(lost switch { 0 => "", 1 => "1 link from a claim", _ => $"{lost} links from claims" }, removal.Also);
            }
        }
    }

    // Ids that are not known, and what a claim rests on that is not there, are what a removal must not leave behind. An offer that others hang
    // on may be incomplete afterwards: that is for the user to hear.
    private static void Leaves(string text, Removal removal, string id)
    {
        var edited = CaseText.Apply(text, [.. Edits(removal)], cancel: TestContext.Current.CancellationToken);
        Assert.True(edited.IsDone, $"{id}: {edited.Fault?.Message}");
        var reading = CaseReader.Parse(edited.Text, "case.yaml");
        Assert.Empty(reading.Problems.Where(p => p.IsError && p.Message.Contains($"'{id}'", StringComparison.Ordinal)).Select(p => $"without {id}: {p}"));
    }

    private static IEnumerable<CaseEdit> Edits(Removal removal) => EditBody.Read(removal.Edits).Edits;
}

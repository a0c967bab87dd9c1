using System.Text;

namespace Parley.Web.Tests;

/// <summary>Merges that went wrong once, one by one.</summary>
public sealed class CaseMergeTests
{
    private const string Offers = "offers:\n  - { by: a, date: 1, choose: { p: x } }\n  - { by: b, date: 2, choose: { p: y } }\n  - { by: c, date: 3, choose: { p: z } }\n";

    [Theory]
    [InlineData("move 0 1")]
    [InlineData("remove 1, insert 2")]
    [InlineData("move 2 0")]
    public void A_change_finds_its_item_in_a_list_of_equal_length(string change)
    {
        List<CaseEdit> theirs = change switch
        {
            "move 0 1" => [new CaseEdit.Move(CasePath.Parse("offers[0]"), 1)],
            "move 2 0" => [new CaseEdit.Move(CasePath.Parse("offers[2]"), 0)],
            _ => [new CaseEdit.Remove(CasePath.Parse("offers[1]")), new CaseEdit.Insert(CasePath.Parse("offers"), 2, "{ by: d, date: 4, choose: { p: w } }")],
        };
        var merged = Merged(Offers, [new CaseEdit.Set(CasePath.Parse("offers[2].date"), "9")], theirs);
        Assert.Contains("{ by: c, date: 9, choose: { p: z } }", merged, StringComparison.Ordinal);
        Assert.Equal(1, merged.Split("date: 9").Length - 1);
    }

    [Fact]
    public void Two_who_each_add_an_offer_have_both()
    {
        var merged = Merged(Offers, [new CaseEdit.Insert(CasePath.Parse("offers"), 3, "{ by: m, date: 4 }")], [new CaseEdit.Insert(CasePath.Parse("offers"), 3, "{ by: t, date: 5 }")]);
        Assert.EndsWith("  - { by: t, date: 5 }\n  - { by: m, date: 4 }\n", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_who_each_add_a_section_have_both() =>
        Assert.Equal("a: 1\nclaims:\n  m: { says: M }\n  t: { says: T }\n", CaseMerge.ThreeWay("a: 1\n", "a: 1\nclaims:\n  m: { says: M }\n", "a: 1\nclaims:\n  t: { says: T }\n", cancel: TestContext.Current.CancellationToken).Text?.Replace("  t: { says: T }\n  m: { says: M }\n", "  m: { says: M }\n  t: { says: T }\n", StringComparison.Ordinal));

    [Fact]
    public void A_new_statement_at_one_place_of_an_order_is_a_conflict()
    {
        const string Order = "priorities:\n  moe:\n    - { p: x }\n    - { p: y }\n";
        var mine = Apply(Order, [new CaseEdit.Insert(CasePath.Parse("priorities.moe"), 1, "{ p: m }")]);
        var theirs = Apply(Order, [new CaseEdit.Insert(CasePath.Parse("priorities.moe"), 1, "{ p: t }")]);
        Assert.Equal("priorities.moe", Assert.Single(CaseMerge.ThreeWay(Order, mine, theirs, cancel: TestContext.Current.CancellationToken).Conflicts).Path.ToString());
    }

    [Fact]
    public void Claims_go_on_supporting_what_they_supported_when_others_take_an_item_away()
    {
        const string Case = Offers + "claims:\n  c1:\n    says: S\n    supports: [ \"offers[2]\" ]\n";
        var merged = Merged(Case, [new CaseEdit.SetText(CasePath.Parse("claims.c1.says"), "Mine")], [new CaseEdit.Remove(CasePath.Parse("offers[0]")), new CaseEdit.Remove(CasePath.Parse("offers[0]"))]);
        Assert.Contains("supports: [ \"offers[0]\" ]", merged, StringComparison.Ordinal);
        // What I wrote for the third is the second where they took the first away.
        merged = Merged(Case, [new CaseEdit.Set(CasePath.Parse("claims.c2"), "{ says: M, supports: [ 'offers[1].date' ] }")], [new CaseEdit.Remove(CasePath.Parse("offers[0]"))]);
        Assert.Contains("c2: { says: M, supports: [ \"offers[0].date\" ] }", merged.Replace('\'', '"'), StringComparison.Ordinal);
        Assert.Contains("supports: [ \"offers[1]\" ]", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_on_what_somebody_took_away_meanwhile_is_asked_about()
    {
        const string Case = Offers + "claims:\n  c1: { says: S }\n";
        var mine = Apply(Case, [new CaseEdit.Set(CasePath.Parse("claims.c1.supports"), "[ 'offers[1]' ]")]);
        var theirs = Apply(Case, [new CaseEdit.Remove(CasePath.Parse("offers[1]"))]);
        var conflict = Assert.Single(CaseMerge.ThreeWay(Case, mine, theirs, cancel: TestContext.Current.CancellationToken).Conflicts);
        Assert.Equal(("claims.c1.supports", "[offers[1]]"), (conflict.Path.ToString(), conflict.Mine?.Replace("\"", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_key_that_stands_there_twice_is_merged_as_a_whole_and_told()
    {
        const string Double = "a: 1\nb: 2\na: 3\n";
        var changed = Double.Replace("a: 3", "a: 4", StringComparison.Ordinal);
        var conflict = Assert.Single(CaseMerge.ThreeWay(Double, Double.Replace("b: 2", "b: 5", StringComparison.Ordinal), changed, cancel: TestContext.Current.CancellationToken).Conflicts);
        Assert.Equal("", conflict.Path.ToString());
        var change = Assert.Single(CaseDifference.Between(Double, changed));
        Assert.Equal(("a", "3", "4"), (change.Path.ToString(), change.From, change.To));
    }

    [Fact]
    public void Comments_that_cannot_stand_together_are_asked_about()
    {
        const string Text = "values: { a: 1, b: 2 }   # before\n";
        var (mine, theirs) = ("values: { a: 1, b: 2 }   # mine\n", "values: { a: 1, b: 2 }   # theirs\n");
        var conflict = Assert.Single(CaseMerge.ThreeWay(Text, mine, theirs, cancel: TestContext.Current.CancellationToken).Conflicts);
        Assert.Equal("", conflict.Path.ToString());
        foreach (var isMine in (bool[])[true, false])
            Assert.Equal(isMine ? mine : theirs, CaseMerge.ThreeWay(Text, mine, theirs, new Dictionary<string, bool>(StringComparer.Ordinal) { [""] = isMine }, TestContext.Current.CancellationToken).Text);
    }

    [Fact]
    public void What_was_settled_is_asked_about_once_more_beside_the_comments()
    {
        const string Text = "values: { a: 1, b: 2 }   # before\n";
        var (mine, theirs) = ("values: { a: 3, b: 2 }   # mine\n", "values: { a: 4, b: 2 }   # theirs\n");
        Dictionary<string, bool> choices = new(StringComparer.Ordinal) { ["values.a"] = true };
        Assert.Equal(["", "values.a"], CaseMerge.ThreeWay(Text, mine, theirs, choices, TestContext.Current.CancellationToken).Conflicts.Select(c => c.Path.ToString()));
        choices[""] = false;
        Assert.Equal("values: { a: 3, b: 2 }   # theirs\n", CaseMerge.ThreeWay(Text, mine, theirs, choices, TestContext.Current.CancellationToken).Text);
    }

    [Fact]
    public void Lines_end_as_mine_do()
    {
        var merged = CaseMerge.ThreeWay("a: 1\r\nb: 2\r\n", "a: 3\r\nb: 2\r\n", "a: 1\nb: 4\n", cancel: TestContext.Current.CancellationToken);
        Assert.Equal("a: 3\r\nb: 4\r\n", merged.Text);
    }

    /// <summary>Each level doubled the ways to try a path; forty levels never came to an end.</summary>
    [Theory]
    [InlineData("not", "not")]
    [InlineData("1.0", "1.0")]
    [InlineData("a.a", "a")]
    public void A_path_that_leads_nowhere_costs_no_more_than_its_length(string key, string written)
    {
        var (depth, lines) = (40, new StringBuilder("rules:\n  - first: 1\n  - "));
        for (var i = 0; i < depth; i++) lines.Append('"').Append(key).Append("\":\n").Append(' ', 6 + (2 * i));
        lines.Append("end: 1\nclaims:\n  c:\n    says: S\n    supports: [ \"rules[1].").Append(string.Join('.', Enumerable.Repeat(written, depth))).Append(".zzz\" ]\n");
        var edited = CaseText.Apply(lines.ToString(), [new CaseEdit.Remove(CasePath.Parse("rules[0]")), new CaseEdit.Insert(CasePath.Parse("rules"), 0, "{ first: 2 }")], TestContext.Current.CancellationToken);
        Assert.True(edited.IsDone, edited.Fault?.Message);
        Assert.Contains("supports: [ \"rules[1].", edited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_was_stopped_ends()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => CaseText.Apply(Offers, [new CaseEdit.Remove(CasePath.Parse("offers[0]"))], stopped.Token));
        Assert.Throws<OperationCanceledException>(() => CaseMerge.ThreeWay(Offers, Offers + "m: 1\n", Offers + "t: 1\n", cancel: stopped.Token));
    }

    private static string Merged(string text, List<CaseEdit> mine, List<CaseEdit> theirs)
    {
        var merged = CaseMerge.ThreeWay(text, Apply(text, mine), Apply(text, theirs), cancel: TestContext.Current.CancellationToken);
        Assert.True(merged.IsMerged, string.Join('\n', merged.Conflicts));
        return merged.Text;
    }

    private static string Apply(string text, List<CaseEdit> edits) => CaseText.Apply(text, edits, TestContext.Current.CancellationToken).Text!;
}

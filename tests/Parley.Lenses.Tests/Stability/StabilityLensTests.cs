using Parley.Lenses.Tests.WorkedCases;

namespace Parley.Lenses.Tests.Stability;

/// <summary>What the stability lens says of small cases, and of cases that it cannot answer.</summary>
public sealed class StabilityLensTests
{
    private const string Head = """
        parley: 1
        title: A test
        parties: { ann: { name: Ann }, bob: { name: Bob }, cy: { name: Cy } }

        """;

    [Fact]
    public void Without_givers_one_line_says_what_is_missing()
    {
        var finding = Assert.Single(Answer(Head + "issues: { peace: { options: [no, yes] } }\nvalues: { ann: { peace: { yes: 1 } } }\n"));
        Assert.Equal("not-applicable", finding.Verdict);
        Assert.Equal("Whether it will hold cannot be told: no issue says who gives it (given-by), so nobody can move.", finding.Headline);
        Assert.Null(Analysed(Head + "issues: { peace: { options: [no, yes] } }\n").Stability);
    }

    [Fact]
    public void An_option_given_together_is_left_by_one_and_taken_by_both()
    {
        var findings = Answer(Head + """
            issues: { pact: { given-by: [ann, bob], options: [no, yes] }, trade: { given-by: bob, options: [no, yes] } }
            status-quo: { pact: no, trade: no }
            values: { ann: { pact: { yes: 2 }, trade: { yes: 5 } }, bob: { pact: { yes: -1 }, trade: { yes: 0 } } }
            packages: { signed: { name: Signed, choose: { pact: yes, trade: yes } } }
            """);
        Assert.Equal(["How things stand", "Signed"], findings[0].Table!.Rows.Select(r => r[0].Text).Take(2));
        Assert.Equal(["holds", "breaks"], findings[0].Table!.Rows.Select(r => r[1].Text).Take(2));
        Assert.Contains(findings[0].Because, b => b.StartsWith("“Signed” breaks: Bob would back out of pact (no)", StringComparison.Ordinal)
            && b.EndsWith("which brings it 1 point more, and no answer makes that worse for it than staying.", StringComparison.Ordinal));
        Assert.Contains(findings[1].Because, b => b.StartsWith("The status quo is one of those", StringComparison.Ordinal));
        Assert.Contains("Cy gives nothing in this case, so that every package holds as far as it is concerned.", findings[0].Because);
    }

    [Fact]
    public void An_irreversible_option_holds()
    {
        const string Rest = """

            status-quo: { pact: no }
            values: { bob: { pact: { yes: -1 } } }
            packages: { signed: { name: Signed, choose: { pact: yes } } }
            """;
        Assert.Equal("breaks", Answer(Head + "issues: { pact: { given-by: bob, options: [no, yes] } }" + Rest)[0].Table!.Rows[1][1].Text);
        Assert.Equal("holds", Answer(Head + "issues: { pact: { given-by: bob, options: { no: no, yes: { name: yes, irreversible: true } } } }" + Rest)[0].Table!.Rows[1][1].Text);
    }

    [Fact]
    public void Issues_that_nobody_gives_stay_as_each_package_has_them()
    {
        var findings = Answer(Head + """
            issues: { weather: { options: [rain, sun] }, pact: { given-by: bob, options: [no, yes] } }
            interactions: [ { party: bob, when: { weather: sun, pact: yes }, points: 2 } ]
            values: { bob: { pact: { yes: -1 } } }
            packages: { dry: { name: Dry, choose: { weather: sun, pact: yes } }, wet: { name: Wet, choose: { weather: rain, pact: yes } } }
            """);
        Assert.Equal(["holds", "breaks"], findings[0].Table!.Rows.Select(r => r[1].Text).Take(2));
        Assert.Contains("Nobody is named to give weather: it stays as each package has it.", findings[0].Because);
    }

    [Fact]
    public void Too_many_packages_are_counted_and_what_lies_around_the_named_is_told()
    {
        var issues = string.Join(", ", Enumerable.Range(0, 24).Select(i => $"i{i}: {{ given-by: {(i % 2 == 0 ? "ann" : "bob")}, options: [no, yes] }}"));
        var findings = Answer(Head + $$"""
            issues: { {{issues}} }
            status-quo: { {{string.Join(", ", Enumerable.Range(0, 24).Select(i => $"i{i}: no"))}} }
            values: { ann: { i0: { yes: 1 } }, bob: { i1: { yes: -1 } } }
            packages: { first: { name: First, choose: { i1: yes } } }
            """);
        Assert.Equal("unknown", findings[0].Verdict);
        Assert.Equal(
            "Which of all packages would hold cannot be told: there are 16,777,216 packages, which is more than can be worked through; "
            + "what lies around the named packages and the solutions is told instead.", findings[0].Headline);
        Assert.Contains("“First” breaks: Ann would move to i0 (yes), which brings it 1 point more, and no answer makes that worse for it than staying.", findings[1].Because);
        Assert.Contains(findings[1].Because, b => b.StartsWith("This is told of the packages within 1 move of those that are named", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_possible_as_things_stand_is_told_of_the_packages_that_are()
    {
        var findings = Answer(Head + """
            issues: { weather: { options: [rain, sun] }, pact: { given-by: bob, options: [no, yes] } }
            values: { bob: { pact: { yes: 1 } } }
            rules: [ { never: { weather: rain } } ]
            packages: { dry: { name: Dry, choose: { weather: sun, pact: yes } } }
            """);
        Assert.Equal("holds", findings[0].Table!.Rows[0][1].Text);
    }

    [Fact]
    public void Lists_are_whole_up_to_five_thousand_states_and_counted_beyond()
    {
        Assert.Equal(4096, Analysed(Binary(12)).Stability!.Stable["cy"][0].Packages.Count);
        var large = Analysed(Binary(13)).Stability!;
        Assert.Empty(large.Stable["cy"][0].Packages);
        Assert.Equal(8192, large.Stable["cy"][0].Count);
        Assert.True(large.Complete);
    }

    private static string Binary(int issues) => Head + $$"""
        issues: { {{string.Join(", ", Enumerable.Range(0, issues).Select(i => $"i{i}: {{ given-by: {(i % 2 == 0 ? "ann" : "bob")}, options: [no, yes] }}"))}} }
        values: { ann: { i0: { yes: 1 } }, bob: { i1: { yes: -1 } } }

        """;

    private static Analysis Analysed(string text) =>
        Analyst.Analyze(Worked.Parse(text, "a test"), ["stability"], cancel: TestContext.Current.CancellationToken);

    private static IReadOnlyList<Finding> Answer(string text) => Analysed(text).Findings;
}

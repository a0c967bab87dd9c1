using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Cases;

namespace Parley.Web.Tests;

/// <summary>The pages of score sheets and offers show everything that a case says, each entry with its path.</summary>
public sealed partial class ScoreSheetsPageTests
{
    private const string Smallest = "parley: 1\ntitle: Two and one\nparties: { ann: {}, bob: {} }\nissues: { price: { options: [low, high] } }\n";

    [Fact]
    public async Task Every_amount_of_a_case_has_a_cell_or_a_field_with_its_path()
    {
        await using var running = await RunningWorkbench.Start();
        foreach (var (name, of) in WorkedCases.All)
        {
            var page = await running.Text($"/cases/{await running.Take(name)}/sheets");
            var shown = Shown().Matches(page).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
            Assert.All(Amounts(of), path => Assert.Contains(path, shown));
        }
    }

    [Fact]
    public async Task A_case_of_two_parties_and_one_issue_has_a_cell_for_every_number_that_it_lacks()
    {
        await using var running = await RunningWorkbench.Start();
        var page = await running.Text($"/cases/{await running.Create(new { yaml = Smallest })}/sheets");
        string[] expected = ["values.ann.price.low", "values.ann.price.high", "values.bob.price.low", "values.bob.price.high", "no-deal.ann", "no-deal.bob", "walk-away.ann", "walk-away.bob"];
        Assert.All(expected, path => Assert.Contains($"data-path=\"{path}\" data-saved=\"\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_cell_tells_what_counts_there()
    {
        var reading = CaseReader.Parse(
            """
            parley: 1
            title: Pay
            parties: { union: {}, firm: {}, town: {} }
            issues:
              pay: { range: { from: 100, to: 250, step: 25 } }
              shift: { options: [long, short] }
            values:
              union: { pay: { 100: 0, 250: 40 }, shift: { short: 3 } }
              firm: { pay: { weight: 2, 200: -30 } }
            """,
            "case.yaml");
        var table = SheetTable.Of(reading.Case!, reading);
        string[] told = [.. table.Blocks.SelectMany(b => b.Rows).Where(r => r.Mark is null).Select(r => $"{r.Key}: {string.Join(", ", r.Cells.Select(c => c.Text.Length > 0 ? $"[{c.Text}]" : c.Otherwise ?? "–"))}")];
        Assert.Equal(
            [
                "pay.weight: –, [2], –",
                "pay.100: [0], −30, –", "pay.200: 26.67, [-30], –", "pay.250: [40], −30, –",
                "shift.long: 0, 0, –", "shift.short: [3], 0, –",
            ],
            told);
    }

    /// <summary>Every key of the format but what other pages edit: sources and claims, offers, and ids.</summary>
    private const string Every = """
        parley: 1
        title: All of it
        question: Which?
        summary: A paragraph.
        date: 2020-01-02
        parties: { ann: { name: Ann, benchmark: 3, discount: 0.9 }, bob: { name: Bob }, cid: { name: Cid } }
        quantities: { threat: { name: Threat, value: 1..2, unit: points } }
        issues:
          truce: { name: Truce, given-by: [ann, bob], options: { none: None, made: { name: Made, given-by: [ann, bob, cid], irreversible: true } } }
          watch: { applies-when: { any: [ { truce: made }, { not: { days: ..3 } } ] }, options: [joint, alone] }
          land: { divide: [ann, bob], divisible: true }
          days: { range: { from: 0, to: 10, step: 0.5, unit: days } }
        status-quo: { truce: none, land: ann, days: 5, watch: joint }
        values:
          ann: { truce: { weight: 2, none: 0, made: 1 }, land: 3, days: { 0: 0, 2.5: 2, 10: 3 } }
          bob: { truce: { made: = threat } }
        no-deal: { ann: 1 }
        walk-away: { bob: 1 }
        agreement: { must: [ann], at-least: 2 }
        interactions: [ { party: ann, when: { truce: made, days: 3 }, points: 2 } ]
        rules: [ { never: { truce: made, days: 10 }, because: it is } ]
        priorities: { cid: [ { truce: made }, { any: [ { watch: joint }, { land: bob } ] } ] }
        audiences: { press: { name: Press, party: ann, weight: 0.5, accepts-from: -1, values: { truce: { made: 1 } }, reads: { truce: { made: peace } } } }
        levers: { strike: { name: Strike, by: ann, against: bob, costs: { bob: 2, press: 1 }, excludes: [sue] }, sue: { by: bob, against: ann } }
        alone: [ { party: bob, reaches: { truce: made }, costs: 1..2, chance: 0.5 } ]
        packages: { idea: { name: Idea, date: 2020-01-01, choose: { truce: made, land: { ann: 0.3, bob: 0.7 } } } }

        """;

    [Fact]
    public async Task Every_field_of_the_format_can_be_changed()
    {
        await using var running = await RunningWorkbench.Start();
        Assert.DoesNotContain(CaseReader.Parse(Every, "every").Problems, p => p.IsError);
        var id = await running.Create(new { yaml = Every });
        string[] pages = ["", .. new[] { "parties.ann", "parties.bob", "parties.cid", "audiences.press", "issues.truce", "issues.watch", "issues.land", "issues.days" }.Select(e => $"?edit={e}")];
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
            shown.UnionWith(Changeable().Matches(await running.Text($"/cases/{id}/sheets{page}")).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)));
        // Values and lists as a whole; what is within them is within their fields.
        string[] whole = ["applies-when", "given-by", "divide", "must", "when", "never", "excludes", "reaches", "choose"];
        var root = Naive.Load(Every)!;
        var fields = Naive.Paths(root).Where(path => path.Steps[0].Key != "parley")
            .Select(path => path.Steps.ToList().FindIndex(s => s.Key is { } key && whole.Contains(key)) is >= 0 and var at ? new CasePath(path.Steps.Take(at + 1)) : path.Steps[0].Key == "priorities" ? new CasePath(path.Steps.Take(3)) : path)
            .Where(path => Naive.Follow(root, path.Steps) is YamlDotNet.RepresentationModel.YamlScalarNode || path.Steps[^1].Key is { } key && whole.Contains(key) || path.Steps is [{ Key: "priorities" }, _, _])
            .Where(path => !path.ToString().StartsWith("issues.watch.options", StringComparison.Ordinal))
            .Select(path => path.ToString()).Distinct(StringComparer.Ordinal);
        Assert.All(fields, path => Assert.Contains(path, shown));
        Assert.Contains("issues.watch.options.joint", shown);
    }

    [Fact]
    public async Task A_number_leads_back_to_the_passage_that_it_rests_on()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var page = await running.Text($"/cases/{id}/sheets");
        var of = WorkedCases.All.Single(c => c.Name == "hamburg-2017").Case;
        var claims = new SheetClaims(of);
        foreach (var path in CaseReader.Parse(WorkedCases.Text("hamburg-2017")!, "case").Places.Keys.Where(p => CasePath.TryParse(p) is { } parsed && parsed.ToString() == p))
            Assert.Equal(string.Join(' ', ClaimLinks.Under(of, path).Select(c => c.Id)), claims.For(CasePath.Parse(path)) ?? "");
        Assert.Matches("data-path=\"values.russia.announcement.late\"[^>]* data-claims=\"[^\"]*meeting-late-and-long", page);
        Assert.Contains("#claim-meeting-late-and-long", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("issues.sanctions", "Economic sanctions on Russia")]
    [InlineData("parties.usa", "United States")]
    [InlineData("audiences.moscow", "political class")]
    [InlineData("new.issue", "How is it settled?")]
    [InlineData("issues.<b>", "not in the case")]
    public async Task The_editor_is_part_of_the_page(string edited, string expected)
    {
        await using var running = await RunningWorkbench.Start();
        var page = await running.Text($"/cases/{await running.Take("hamburg-2017")}/sheets?edit={Uri.EscapeDataString(edited)}");
        Assert.Contains(expected, page[page.IndexOf("<dialog", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_stand_in_order_with_what_they_are_worth_and_the_answer_to_the_last()
    {
        await using var running = await RunningWorkbench.Start();
        var page = await running.Text($"/cases/{await running.Take("hamburg-2017")}/offers?with=announced");
        for (var i = 0; i < 4; i++) Assert.Contains($"data-field=\"offers[{i.ToString(CultureInfo.InvariantCulture)}].by\"", page, StringComparison.Ordinal);
        Assert.Contains("Put it on the table", page, StringComparison.Ordinal);
        Assert.Contains("What was announced, the cyber unit included", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_without_offers_is_given_one_to_open_with()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Smallest + "values: { ann: { price: { high: 10 } }, bob: { price: { low: 5, high: 2 } } }\n" });
        var page = await running.Text($"/cases/{id}/offers");
        Assert.Contains("Nothing has been on the table yet", page, StringComparison.Ordinal);
        Assert.Contains("A package that all could take", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Amounts(Case of) =>
    [
        .. of.Values.SelectMany(sheet => Scores(["values", sheet.Id], sheet.Issues)), .. of.Audiences.SelectMany(a => Scores(["audiences", a.Id, "values"], a.Values)),
        .. of.NoDeal.Select(a => $"no-deal.{a.Id}"), .. of.WalkAway.Select(a => $"walk-away.{a.Id}"), .. of.Parties.Where(p => p.Benchmark is not null).Select(p => $"parties.{p.Id}.benchmark"),
        .. of.Audiences.Where(a => a.AcceptsFrom is not null).Select(a => $"audiences.{a.Id}.accepts-from"), .. of.Interactions.Select((_, i) => $"interactions[{i.ToString(CultureInfo.InvariantCulture)}].points"),
        .. of.Levers.SelectMany(l => l.Costs.Select(c => $"levers.{l.Id}.costs.{c.Id}")), .. of.Quantities.Select(q => $"quantities.{q.Id}.value"), .. of.Alone.SelectMany((_, i) => new[] { $"alone[{i.ToString(CultureInfo.InvariantCulture)}].costs", $"alone[{i.ToString(CultureInfo.InvariantCulture)}].chance" }),
    ];

    private static IEnumerable<string> Scores(CaseStep[] at, Catalog<IssueScore> scores) => scores.SelectMany(score => (IEnumerable<string>)
    [
        .. score.Whole is null ? [] : new[] { new CasePath(at).Then(score.Id).ToString() }, .. score.Weight is null ? [] : new[] { new CasePath(at).Then(score.Id).Then("weight").ToString() },
        .. score.Points.Select(p => new CasePath(at).Then(score.Id).Then(p.Id).ToString()),
    ]);

    [GeneratedRegex("data-(?:path|field|list|flag|pattern)=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Changeable();

    [GeneratedRegex("data-(?:path|field)=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Shown();
}

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
    public async Task What_the_page_does_not_edit_is_shown_with_the_way_to_its_line()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var page = await running.Text($"/cases/{id}/sheets");
        Assert.Contains("capitulation", page, StringComparison.Ordinal);
        Assert.Contains("Commentary on the first meeting", page, StringComparison.Ordinal);
        Assert.Matches($"/cases/{id}/yaml#line-[0-9]+", page);
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
        .. of.Levers.SelectMany(l => l.Costs.Select(c => $"levers.{l.Id}.costs.{c.Id}")), .. of.Quantities.Select(q => $"quantities.{q.Id}.value"),
    ];

    private static IEnumerable<string> Scores(CaseStep[] at, Catalog<IssueScore> scores) => scores.SelectMany(score => (IEnumerable<string>)
    [
        .. score.Whole is null ? [] : new[] { new CasePath(at).Then(score.Id).ToString() }, .. score.Weight is null ? [] : new[] { new CasePath(at).Then(score.Id).Then("weight").ToString() },
        .. score.Points.Select(p => new CasePath(at).Then(score.Id).Then(p.Id).ToString()),
    ]);

    [GeneratedRegex("data-(?:path|field)=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Shown();
}

using System.Net;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web.Tests;

public sealed class CertaintyApiTests
{
    [Theory]
    [InlineData("hamburg-2017", null)]
    [InlineData("hamburg-2017", "12")]
    [InlineData("hamburg-2017", "40..90")]
    public async Task Tells_what_the_lens_finds_with_edits_that_are_not_saved(string example, string? threat)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take(example);
        var edits = threat is null ? [] : new[] { new { @do = "set", path = "quantities.threat.value", value = threat } };
        using var answer = await running.Post($"/api/cases/{id}/certainty", new { basedOn = 1, edits });
        // The oracle edits the text with nothing but a replacement.
        var text = WorkedCases.Text(example)!.Replace("value: 10..30..60", $"value: {threat ?? "10..30..60"}", StringComparison.Ordinal);
        var finding = Analyst.Analyze(CaseReader.Parse(text, "case.yaml").Case!, ["certainty"], AnalysisOptions.Default with { Draws = 2_000 }, TestContext.Current.CancellationToken).Findings.First(f => f.Lens == "certainty");
        Assert.Equal(finding.Headline, (await RunningWorkbench.Json(answer)).GetProperty("headline").GetString());
        Assert.Contains("2,000 draws", finding.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_nothing_where_no_number_is_a_range()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("new-recruit");
        using var answer = await running.Post($"/api/cases/{id}/certainty", new { basedOn = 1 });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Refuses_an_edit_that_is_no_number_and_a_version_that_is_not_there()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        using var wrong = await running.Post($"/api/cases/{id}/certainty", new { basedOn = 1, edits = new[] { new { @do = "set", path = "quantities.threat.value", value = "60..10" } } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var missing = await running.Post($"/api/cases/{id}/certainty", new { basedOn = 7 });
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}

using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web.Tests;

public sealed class AnalysisApiTests
{
    private static readonly string[] Examples = ["hamburg-2017", "panama-canal", "politics-3party", "harbour-sport-park-pass-rule", "cuban-missiles", "prisoners-dilemma"];

    public static TheoryData<string> Names() => [.. Examples];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Live_answers_are_the_report_s(string example)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take(example);
        var answer = await Live(running, id, new { basedOn = 1 });
        var analysis = Analyst.Analyze(WorkedCases.All.Single(c => c.Name == example).Case, ["deal", "balance"], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(analysis.Findings.First(f => f.Lens == "deal").Headline, answer.GetProperty("headlines")[0].GetProperty("headline").GetString());
        Assert.Equal(analysis.Findings.First(f => f.Lens == "balance").Headline, answer.GetProperty("headlines")[1].GetProperty("headline").GetString());
        Assert.Equal(analysis.Deal!.Solutions.Select(s => s.Name), answer.GetProperty("solutions").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        foreach (var (solution, told) in analysis.Deal.Solutions.Zip(answer.GetProperty("solutions").EnumerateArray()))
            Assert.All(solution.Package.Values, value => Assert.Equal(value.Value, told.GetProperty("values").GetProperty(value.Key).GetDecimal()));
    }

    [Fact]
    public async Task Live_answers_follow_edits_that_are_not_saved()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        foreach (var threat in (int[])[0, 12, 45, 90])
        {
            var answer = await Live(running, id, new { basedOn = 1, edits = new[] { new { @do = "set", path = "quantities.threat.value", value = $"{threat}" } } });
            // The oracle edits the text with nothing but a replacement.
            var text = WorkedCases.Text("hamburg-2017")!.Replace("value: 10..30..60", $"value: {threat}", StringComparison.Ordinal);
            var finding = Analyst.Analyze(CaseReader.Parse(text, "case.yaml").Case!, ["deal"], cancel: TestContext.Current.CancellationToken).Findings[0];
            Assert.Equal(finding.Headline, answer.GetProperty("headlines")[0].GetProperty("headline").GetString());
        }
        Assert.Equal(1, (await RunningWorkbench.Json(await running.Get($"/api/cases/{id}"))).GetProperty("number").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_point_that_is_picked_is_worth_what_the_chart_says(string example)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take(example);
        var answer = await Live(running, id, new { basedOn = 1 });
        if (answer.GetProperty("picture").ValueKind == JsonValueKind.Null) return;
        var sides = answer.GetProperty("sides").EnumerateArray().Select(s => s.GetProperty("id").GetString()!).ToList();
        var series = answer.GetProperty("picture").GetProperty("series").EnumerateArray().ToList();
        for (var s = 0; s < series.Count; s++)
        {
            var values = series[s].GetProperty("values").EnumerateArray().Select(v => v.GetDecimal()).ToList();
            foreach (var at in (int[])[0, (values.Count / 2) - 1])
            {
                var package = (await Live(running, id, new { basedOn = 1, pick = new { series = s, at } })).GetProperty("package");
                Assert.Equal(values[2 * at], package.GetProperty("values").GetProperty(sides[0]).GetDecimal());
                Assert.Equal(values[2 * at + 1], package.GetProperty("values").GetProperty(sides[1]).GetDecimal());
                // The same package, chosen issue by issue, is worth the same, and lies on the same place of the chart.
                var own = (await Live(running, id, new { basedOn = 1, choose = package.GetProperty("choose") })).GetProperty("package");
                Assert.Equal(package.GetProperty("values").ToString(), own.GetProperty("values").ToString());
                Assert.True(own.GetProperty("feasible").GetBoolean());
            }
        }
    }

    [Fact]
    public async Task A_package_of_ones_own_is_drawn_apart_and_nothing_else_changes()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var without = await Live(running, id, new { basedOn = 1 });
        var with = await Live(running, id, new { basedOn = 1, choose = new { tension = "eased" } });
        string[] Series(JsonElement answer) => [.. answer.GetProperty("picture").GetProperty("series").EnumerateArray().Select(s => $"{s.GetProperty("name")}: {s.GetProperty("values")}")];
        Assert.Equal(Series(without), Series(with)[..^1]);
        Assert.StartsWith("Your package: [", Series(with)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Your package", with.GetProperty("tables").GetString(), StringComparison.Ordinal);
        Assert.Equal(without.GetProperty("tables").GetString(), with.GetProperty("tables").GetString());
    }

    [Fact]
    public async Task What_is_better_for_everyone_is()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var own = (await Live(running, id, new { basedOn = 1, choose = new { tension = "eased" } })).GetProperty("package");
        var better = (await Live(running, id, new { basedOn = 1, choose = own.GetProperty("better") })).GetProperty("package");
        var pairs = own.GetProperty("values").EnumerateObject().Select(v => (Before: v.Value.GetDecimal(), After: better.GetProperty("values").GetProperty(v.Name).GetDecimal())).ToList();
        Assert.True(pairs.TrueForAll(p => p.After >= p.Before) && pairs.Exists(p => p.After > p.Before));
        Assert.True(better.GetProperty("acceptable").GetBoolean());
        Assert.Equal(JsonValueKind.Null, better.GetProperty("better").ValueKind);
    }

    [Fact]
    public async Task Choices_about_issues_that_no_longer_arise_are_dropped()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var open = (await Live(running, id, new { basedOn = 1, choose = new { ceasefire = "monitored" } })).GetProperty("package");
        Assert.Equal(["observers"], open.GetProperty("unsettled").EnumerateArray().Select(i => i.GetString()));
        Assert.False(open.GetProperty("feasible").GetBoolean());
        var gone = (await Live(running, id, new { basedOn = 1, choose = new { ceasefire = "none", observers = "joint" } })).GetProperty("package");
        Assert.True(gone.GetProperty("feasible").GetBoolean());
        Assert.False(gone.GetProperty("choose").TryGetProperty("observers", out _));
    }

    [Theory]
    [InlineData("""{"sanctons":"lift"}""", "sanctions")]
    [InlineData("""{"sanctions":"lifted"}""", "lift")]
    [InlineData("""{"sanctions":7}""", "lift")]
    [InlineData("""{"sanctions":{"usa":1}}""", "lift")]
    [InlineData("""{"sanctions":null}""", "lift")]
    public async Task A_package_that_is_none_is_refused(string choose, string hint)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        using var answer = await running.Post($"/api/cases/{id}/live", new { basedOn = 1, choose = JsonDocument.Parse(choose).RootElement });
        Assert.Contains(hint, await RunningWorkbench.Refused(answer, 400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_item_is_shared_in_parts_that_add_to_1()
    {
        await using var running = await RunningWorkbench.Start();
        var of = WorkedCases.All.Single(c => c.Name == "panama-canal").Case;
        var id = await running.Take("panama-canal");
        var item = of.Issues.First(i => i.Divisible);
        object Shares(decimal first, decimal second) => new Dictionary<string, object> { [item.Id] = new Dictionary<string, decimal> { [item.Divide[0]] = first, [item.Divide[1]] = second } };
        using var wrong = await running.Post($"/api/cases/{id}/live", new { basedOn = 1, choose = Shares(0.5m, 0.4m) });
        await RunningWorkbench.Refused(wrong, 400);
        using var right = await running.Post($"/api/cases/{id}/live", new { basedOn = 1, choose = Shares(0.25m, 0.75m) });
        Assert.Equal(200, (int)right.StatusCode);
    }

    [Fact]
    public async Task A_lens_answers_as_the_command_line_does()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("prisoners-dilemma");
        foreach (var lens in Analyst.Lenses.Select(l => l.Name))
        {
            using var memory = new MemoryStream();
            JsonReport.Write(Analyst.Analyze(WorkedCases.All.Single(c => c.Name == "prisoners-dilemma").Case, [lens], cancel: TestContext.Current.CancellationToken), memory);
            Assert.Equal(System.Text.Encoding.UTF8.GetString(memory.ToArray()), await running.Text($"/api/cases/{id}/findings/{lens}"));
        }
        using var unknown = await running.Get($"/api/cases/{id}/findings/monocle");
        Assert.Contains("deal, balance", await RunningWorkbench.Refused(unknown, 404), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_threshold_is_found_and_a_wrong_path_is_told()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        using var answer = await running.Post($"/api/cases/{id}/threshold", new { basedOn = 1, vary = "quantities.threat", watch = new[] { "best:usa" } });
        Assert.Contains("threat", (await RunningWorkbench.Json(answer)).GetProperty("headlines")[0].GetProperty("headline").GetString(), StringComparison.Ordinal);
        using var wrong = await running.Post($"/api/cases/{id}/threshold", new { basedOn = 1, vary = "quantities.treat" });
        Assert.Contains("quantities.threat", await RunningWorkbench.Refused(wrong, 400), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report?format=html", "text/html", "<!doctype html>")]
    [InlineData("report?format=markdown", "text/markdown", "# ")]
    [InlineData("report?format=text&lens=deal", "text/plain", "Is")]
    [InlineData("report?format=json&lens=deal&lens=balance", "application/json", "{")]
    [InlineData("briefs?party=us", "text/markdown", "# ")]
    [InlineData("briefs?party=us&format=html", "text/html", "<!doctype html>")]
    [InlineData("briefs?format=text", "application/zip", "PK")]
    [InlineData("export/yaml", "application/yaml", "")]
    [InlineData("export/json", "application/json", "{")]
    [InlineData("export/xlsx", "application/octet-stream", "PK")]
    [InlineData("export/geniusweb", "application/zip", "PK")]
    public async Task Exports_are_downloads(string path, string type, string start)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = WorkedCases.Text("divorce-bob-carol"), title = "Divorce" });
        var party = WorkedCases.All.Single(c => c.Name == "divorce-bob-carol").Case.Parties[0].Id;
        using var answer = await running.Get($"/api/cases/{id}/{path.Replace("party=us", $"party={party}", StringComparison.Ordinal)}");
        Assert.Equal((200, type, "attachment"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        if (start != "Is") Assert.StartsWith(start, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report?format=pdf", 400)]
    [InlineData("report?lens=monocle", 404)]
    [InlineData("briefs?format=pdf", 400)]
    [InlineData("briefs?party=nobody", 404)]
    [InlineData("export/docx", 404)]
    public async Task Exports_that_there_are_not_are_told(string path, int status)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("divorce-bob-carol");
        using var answer = await running.Get($"/api/cases/{id}/{path}");
        await RunningWorkbench.Refused(answer, status);
    }

    private static async Task<JsonElement> Live(RunningWorkbench running, string id, object question)
    {
        using var answer = await running.Post($"/api/cases/{id}/live", question);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await RunningWorkbench.Json(answer);
    }
}

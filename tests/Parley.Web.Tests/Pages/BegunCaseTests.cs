using System.Text.Json;

namespace Parley.Web.Tests;

/// <summary>A case that is only begun: pages lead on, calls say what is missing, and nothing that it has can be lost by a slip.</summary>
public sealed class BegunCaseTests
{
    private const string Empty = "parley: 1\ntitle: A workshop\n";
    private static readonly string[] Pages = ["source", "sheets", "offers", "deals", "lenses", "yaml", "history"];

    [Theory]
    [InlineData(Empty, "Two parties and something to settle are still to come.", "Add a party")]
    [InlineData(Empty + "parties: { a: { name: A } }\n", "A second party and something to settle are still to come.", "Add the second party")]
    [InlineData(Empty + "parties: { a: { name: A }, b: { name: B } }\n", "Something to settle is still to come.", "Add an issue")]
    [InlineData(Empty + "parties: {}\nissues: { i: { options: [x, y] } }\n", "Two parties are still to come.", "Add a party")]
    [InlineData(Empty + "parties: { a: { name: A } }\nissues: { i: { options: [x, y] } }\n", "A second party is still to come.", "Add the second party")]
    [InlineData(Empty + "parties: { a: { name: A }, b: { name: B } }\nissues: { i: { options: [x, y] } }\n", "No points have been given to anything yet.", "Type them into the table")]
    public async Task Every_page_says_what_is_missing_and_where_to_go_on(string yaml, string missing, string next)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml });
        foreach (var path in Pages)
        {
            var page = await running.Text($"/cases/{id}/{path}");
            Assert.Contains(missing, page, StringComparison.Ordinal);
            Assert.Contains(path == "sheets" ? "A workshop" : "Go on", page, StringComparison.Ordinal);
            if (path is "offers" or "deals" or "lenses" or "sheets" && !(path is "sheets" or "offers" && next.StartsWith("Type", StringComparison.Ordinal)))
                Assert.Contains(next, page, StringComparison.Ordinal);
            Assert.DoesNotContain("The text has errors", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Calls_that_need_a_whole_case_say_what_is_missing()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Empty });
        using var findings = await running.Get($"/api/cases/{id}/findings/deal");
        Assert.Equal("The case is only begun. Two parties and something to settle are still to come.", await RunningWorkbench.Refused(findings, 422));
        using var live = await running.Post($"/api/cases/{id}/live", new { basedOn = 1, edits = new[] { new { @do = "set", path = "parties.a", value = "{ name: A }" } } });
        Assert.StartsWith("The case is only begun. A second party", await RunningWorkbench.Refused(live, 422), StringComparison.Ordinal);
        using var report = await running.Get($"/api/cases/{id}/report");
        Assert.StartsWith("The case is only begun.", await RunningWorkbench.Refused(report, 422), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_built_entry_by_entry_and_a_slip_breaks_nothing()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Empty });
        await Saved("parties.a", "{ name: Ada }");
        await Refused("values.nobody.price", "3", "nobody");
        await Refused("parties.b", "{ nam: Bo }", "nam");
        await Saved("parties.b", "{ name: Bo }");
        await Saved("issues.i", "{ name: Price, options: [ x, y ] }");
        await Saved("values.a.i.x", "3");
        await Saved("values.b.i.y", "4");
        using var whole = await running.Get($"/api/cases/{id}/findings/deal");
        Assert.True(whole.IsSuccessStatusCode);
        // What is whole does not become begun again by an entry.
        await Refused("issues", "{}", "no issues");

        async Task Saved(string path, string value)
        {
            using var answer = await Post(path, value);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        async Task Refused(string path, string value, string about)
        {
            using var answer = await Post(path, value);
            Assert.Contains(about, await RunningWorkbench.Refused(answer, 422), StringComparison.Ordinal);
        }

        async Task<HttpResponseMessage> Post(string path, string value)
        {
            using var latest = await running.Get($"/api/cases/{id}");
            var number = (await RunningWorkbench.Json(latest)).GetProperty("number").GetInt32();
            return await running.Post($"/api/cases/{id}/edits", new { basedOn = number, edits = new[] { new { @do = "set", path, value } } });
        }
    }

    [Fact]
    public async Task A_source_can_be_marked_before_there_is_anything_else()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Empty });
        using var source = await running.Post($"/api/cases/{id}/sources", new { basedOn = 1, id = "letter", title = "A letter", text = "She wants to sell." });
        Assert.True(source.IsSuccessStatusCode, await source.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var claim = await running.Post($"/api/cases/{id}/edits", new { basedOn = 2, edits = new[] { new { @do = "set", path = "claims.sells", value = "{ says: She wants to sell., from: letter ¶1 }" } } });
        Assert.True(claim.IsSuccessStatusCode, await claim.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var page = await running.Text($"/cases/{id}/source");
        Assert.Contains("<mark", page, StringComparison.Ordinal);
        Assert.Contains("id=\"claim-sells\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_case_is_empty_and_the_starter_is_still_to_be_had()
    {
        await using var running = await RunningWorkbench.Start();
        using var form = new FormUrlEncodedContent([new("title", "From nothing"), new("example", "")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/new") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("/cases/from-nothing/sheets", answer.Headers.Location?.ToString());
        Assert.Contains("From nothing", await running.Text("/cases/from-nothing/sheets"), StringComparison.Ordinal);
        using var starter = await running.Post("/api/cases", new { example = WorkedCases.StarterName });
        var made = (await RunningWorkbench.Json(starter)).GetProperty("id").GetString();
        using var findings = await running.Get($"/api/cases/{made}/findings/deal");
        Assert.True(findings.IsSuccessStatusCode);
        Assert.Equal(JsonValueKind.Array, (await RunningWorkbench.Json(findings)).GetProperty("findings").ValueKind);
    }
}

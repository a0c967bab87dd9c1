using System.Net.Http.Json;
using System.Text;

namespace Parley.Web.Tests;

public sealed class CasesApiTests
{
    private const string Small = """
        parley: 1
        title: A small case
        parties: { a: { name: Ada }, b: { name: Bo } }
        issues:
          price: { name: Price, options: { low: Low, high: High } }
          date: { name: Date, options: { soon: Soon, late: Late } }
        values:
          a: { price: { low: 0, high: 10 }, date: { soon: 4, late: 0 } }   # Ada wants it high
          b: { price: { low: 8, high: 0 }, date: { soon: 0, late: 5 } }
        """;

    [Fact]
    public async Task A_case_is_made_listed_read_and_put_away()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        Assert.Equal("a-small-case", id);
        var list = await RunningWorkbench.Json(await running.Get("/api/cases"));
        Assert.Equal(["a-small-case"], list.EnumerateArray().Select(c => c.GetProperty("id").GetString()));
        var read = await RunningWorkbench.Json(await running.Get($"/api/cases/{id}"));
        Assert.Equal((Small, 1, "A small case"), (read.GetProperty("yaml").GetString(), read.GetProperty("number").GetInt32(), read.GetProperty("title").GetString()));
        using var away = await running.Post($"/api/cases/{id}/put-away", new { });
        Assert.Equal(204, (int)away.StatusCode);
        Assert.Equal(0, (await RunningWorkbench.Json(await running.Get("/api/cases"))).GetArrayLength());
        using var back = await running.Post($"/api/cases/{id}/bring-back", new { });
        Assert.Equal(1, (await RunningWorkbench.Json(await running.Get("/api/cases"))).GetArrayLength());
    }

    [Fact]
    public async Task Edits_are_saved_where_they_stand()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        using var answer = await Set(running, id, 1, ("values.a.price.high", "12"));
        var saved = await RunningWorkbench.Json(answer);
        Assert.Equal((2, false), (saved.GetProperty("number").GetInt32(), saved.GetProperty("merged").GetBoolean()));
        Assert.Equal(Small.Replace("high: 10", "high: 12", StringComparison.Ordinal), await Yaml(running, id));
        var history = await RunningWorkbench.Json(await running.Get($"/api/cases/{id}/history"));
        Assert.Equal([2, 1], history.EnumerateArray().Select(v => v.GetProperty("number").GetInt32()));
        var changes = await RunningWorkbench.Json(await running.Get($"/api/cases/{id}/diff?from=1&to=2"));
        var change = Assert.Single(changes.EnumerateArray());
        Assert.Equal(("values.a.price.high", "10", "12"), (change.GetProperty("path").GetString(), change.GetProperty("from").GetString(), change.GetProperty("to").GetString()));
    }

    [Fact]
    public async Task Edits_of_different_entries_come_together()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        using var first = await Set(running, id, 1, ("values.a.price.high", "12"));
        using var second = await Set(running, id, 1, ("values.b.date.late", "6"));
        var saved = await RunningWorkbench.Json(second);
        Assert.Equal((3, true), (saved.GetProperty("number").GetInt32(), saved.GetProperty("merged").GetBoolean()));
        Assert.Equal(Small.Replace("high: 10", "high: 12", StringComparison.Ordinal).Replace("late: 5", "late: 6", StringComparison.Ordinal), await Yaml(running, id));
    }

    [Fact]
    public async Task Edits_of_the_same_entry_are_refused_with_both_values()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        using var first = await Set(running, id, 1, ("values.a.price.high", "12"));
        using var second = await Set(running, id, 1, ("values.a.price.high", "13"));
        var refused = await RunningWorkbench.Json(second);
        Assert.Equal((409, 2), ((int)second.StatusCode, refused.GetProperty("current").GetInt32()));
        var conflict = Assert.Single(refused.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(("values.a.price.high", "10", "13", "12"),
            (conflict.GetProperty("path").GetString(), conflict.GetProperty("base").GetString(), conflict.GetProperty("mine").GetString(), conflict.GetProperty("theirs").GetString()));
        Assert.Contains("high: 12", await Yaml(running, id), StringComparison.Ordinal);
        using var again = await Set(running, id, 1, ("values.a.price.high", "12"));
        Assert.Equal(200, (int)again.StatusCode);
    }

    [Fact]
    public async Task An_edit_that_would_break_the_case_is_refused_with_its_faults()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        using var answer = await Set(running, id, 1, ("values.a.price.high", "twelve"));
        var refused = await RunningWorkbench.Json(answer);
        Assert.Equal(422, (int)answer.StatusCode);
        var fault = refused.GetProperty("faults")[0];
        Assert.Equal(8, fault.GetProperty("line").GetInt32());
        Assert.StartsWith("P04", fault.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Equal(Small, await Yaml(running, id));
    }

    [Fact]
    public async Task A_text_with_errors_is_kept_and_told()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        var broken = Small + "\nbogus: 1\n";
        using var answer = await running.Client.PutAsJsonAsync($"/api/cases/{id}/yaml", new { basedOn = 1, yaml = broken }, TestContext.Current.CancellationToken);
        var saved = await RunningWorkbench.Json(answer);
        Assert.True(saved.GetProperty("faults")[0].GetProperty("isError").GetBoolean());
        Assert.Equal(broken, await Yaml(running, id));
        using var live = await running.Post($"/api/cases/{id}/live", new { basedOn = 2 });
        await RunningWorkbench.Refused(live, 422);
    }

    /// <summary>Undo and redo tell the change as it was made, and whose it was where somebody else takes it back; other saves tell none.</summary>
    [Fact]
    public async Task What_is_taken_back_is_told_with_who_made_it()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        running.Client.DefaultRequestHeaders.Add("X-Parley-Author", "Ben");
        using var edit = await Set(running, id, 1, ("values.a.price.high", "12"));
        Assert.Null((await RunningWorkbench.Json(edit)).GetProperty("change").GetString());
        running.Client.DefaultRequestHeaders.Remove("X-Parley-Author");
        running.Client.DefaultRequestHeaders.Add("X-Parley-Author", "Ann");
        using var undone = await running.Post($"/api/cases/{id}/undo", new { basedOn = 2 });
        Assert.EndsWith("→ 12 (changed by Ben)", (await RunningWorkbench.Json(undone)).GetProperty("change").GetString(), StringComparison.Ordinal);
        using var redone = await running.Post($"/api/cases/{id}/redo", new { basedOn = 3 });
        Assert.EndsWith("→ 12", (await RunningWorkbench.Json(redone)).GetProperty("change").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_brought_back_and_taken_back()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        using var edit = await Set(running, id, 1, ("values.a.price.high", "12"));
        using var restored = await running.Post($"/api/cases/{id}/restore", new { basedOn = 2, number = 1 });
        Assert.Equal(3, (await RunningWorkbench.Json(restored)).GetProperty("number").GetInt32());
        Assert.Equal(Small, await Yaml(running, id));
        using var undone = await running.Post($"/api/cases/{id}/undo", new { basedOn = 3 });
        Assert.Contains("high: 12", await Yaml(running, id), StringComparison.Ordinal);
        // The change that was taken back is told as it was made.
        Assert.Contains("12 → ", (await RunningWorkbench.Json(undone)).GetProperty("change").GetString(), StringComparison.Ordinal);
        using var late = await running.Post($"/api/cases/{id}/undo", new { basedOn = 3 });
        await RunningWorkbench.Refused(late, 409);
        using var missing = await running.Post($"/api/cases/{id}/restore", new { basedOn = 4, number = 99 });
        Assert.Contains("no version 99", await RunningWorkbench.Refused(missing, 404), StringComparison.Ordinal);
        using var none = await running.Post($"/api/cases/{id}/restore", new { basedOn = 4 });
        await RunningWorkbench.Refused(none, 400);
    }

    [Theory]
    [InlineData("""{"basedOn":1,"edits":[{"do":"fly","path":"a"}]}""", 400)]
    [InlineData("""{"basedOn":1,"edits":[{"do":"set","path":"a."}]}""", 400)]
    [InlineData("""{"basedOn":1,"edits":[{"do":"set","path":"title"}]}""", 400)]
    [InlineData("""{"basedOn":1,"edits":[{"do":"rename-id","kind":"king","old":"a","new":"b"}]}""", 400)]
    [InlineData("""{"basedOn":9,"edits":[]}""", 404)]
    [InlineData("""{"basedOn":"one","edits":[]}""", 400)]
    [InlineData("""{"edits":[]}""", 400)]
    [InlineData("""{"basedOn":1,"basedOn":1,"edits":[]}""", 400)]
    [InlineData("""{"basedOn":1}""", 400)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    public async Task A_call_that_is_wrong_is_refused_in_words(string body, int status)
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Small });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await running.Client.PostAsync($"/api/cases/{id}/edits", content, TestContext.Current.CancellationToken);
        await RunningWorkbench.Refused(answer, status);
        Assert.Equal("", running.Notes.ToString());
    }

    [Theory]
    [InlineData("GET", "/api/cases/none")]
    [InlineData("GET", "/api/cases/none/history")]
    [InlineData("GET", "/api/cases/none/versions/1")]
    [InlineData("GET", "/api/cases/none/diff?from=1&to=2")]
    [InlineData("GET", "/api/cases/none/events")]
    [InlineData("GET", "/api/cases/none/findings/deal")]
    [InlineData("GET", "/api/cases/none/report")]
    [InlineData("GET", "/api/cases/none/briefs")]
    [InlineData("GET", "/api/cases/none/export/yaml")]
    [InlineData("GET", "/api/nothing")]
    [InlineData("POST", "/api/cases/none/live")]
    [InlineData("POST", "/api/cases/none/restore")]
    [InlineData("POST", "/api/cases/none/undo")]
    [InlineData("POST", "/api/cases/none/put-away")]
    [InlineData("POST", "/api/cases/none/threshold")]
    public async Task What_is_not_there_is_told(string method, string path)
    {
        await using var running = await RunningWorkbench.Start();
        using var request = new HttpRequestMessage(new(method), path) { Content = method == "POST" ? JsonContent.Create(new { basedOn = 1, number = 1, vary = "x" }) : null };
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await RunningWorkbench.Refused(answer, 404);
    }

    [Fact]
    public async Task A_text_is_checked_without_being_kept()
    {
        await using var running = await RunningWorkbench.Start();
        using var good = await running.Post("/api/check", new { yaml = Small });
        Assert.True((await RunningWorkbench.Json(good)).GetProperty("usable").GetBoolean());
        using var bad = await running.Post("/api/check", new { yaml = Small.Replace("title:", "titel:", StringComparison.Ordinal) });
        var told = await RunningWorkbench.Json(bad);
        Assert.False(told.GetProperty("usable").GetBoolean());
        Assert.Equal(2, told.GetProperty("faults").EnumerateArray().First(f => f.GetProperty("message").GetString()!.Contains("titel", StringComparison.Ordinal)).GetProperty("line").GetInt32());
        Assert.Equal(0, (await RunningWorkbench.Json(await running.Get("/api/cases"))).GetArrayLength());
    }

    private static Task<HttpResponseMessage> Set(RunningWorkbench running, string id, int basedOn, params (string Path, string Value)[] edits) =>
        running.Post($"/api/cases/{id}/edits", new { basedOn, edits = edits.Select(e => new { @do = "set", path = e.Path, value = e.Value }) });

    private static async Task<string> Yaml(RunningWorkbench running, string id) => (await RunningWorkbench.Json(await running.Get($"/api/cases/{id}"))).GetProperty("yaml").GetString()!;
}

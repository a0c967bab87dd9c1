using System.Net.Http.Json;
using System.Text.Json;

namespace Parley.Web.Tests;

public sealed class SourcesApiTests
{
    [Fact]
    public async Task A_source_is_kept_with_its_text_and_what_is_said_of_it()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { title = "Workshop" });
        using (var added = await running.Post($"/api/cases/{id}/sources", new { basedOn = 1, title = "A neighbour’s letter", author = "N.", date = "2026-03-04", url = "https://example.org/1", text = "One: two.\n\nThree." })) Assert.Equal(200, (int)added.StatusCode);
        var kept = await Case(running, id);
        Assert.Equal("One: two.\n\nThree.", kept.GetProperty("sources").GetProperty("a-neighbours-letter.txt").GetString());
        var yaml = kept.GetProperty("yaml").GetString()!;
        Assert.Contains("title: A neighbour’s letter", yaml, StringComparison.Ordinal);
        Assert.Contains("file: a-neighbours-letter.txt", yaml, StringComparison.Ordinal);
        Assert.Contains("date: 2026-03-04", yaml, StringComparison.Ordinal);
        using (var other = await running.Post($"/api/cases/{id}/sources", new { basedOn = 1, title = "A neighbour’s letter", text = "Another." })) Assert.Equal(200, (int)other.StatusCode);
        Assert.Equal(2, (await Case(running, id)).GetProperty("sources").EnumerateObject().Count());
        using var removed = await running.Post($"/api/cases/{id}/sources/a-neighbours-letter/remove", new { });
        Assert.Equal(200, (int)removed.StatusCode);
        Assert.DoesNotContain("2026-03-04", (await Case(running, id)).GetProperty("yaml").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_follow_a_text_that_is_changed_and_a_text_changed_meanwhile_is_not_written_over()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { title = "Workshop" });
        using (await running.Post($"/api/cases/{id}/sources", new { basedOn = 1, id = "letter", title = "Letter", text = "One stands here.\n\nTwo stands there." })) { }
        using (await running.Post($"/api/cases/{id}/edits", new { basedOn = 2, edits = new[] { new { @do = "set", path = "claims.two", value = "{ says: Two stands there., from: letter ¶2 }" } } })) { }
        using (var put = await Put(running, id, new { basedOn = 3, text = "Zero.\n\nOne stands here.\n\nTwo stands there." })) Assert.Equal(200, (int)put.StatusCode);
        Assert.Contains("from: letter ¶3", (await Case(running, id)).GetProperty("yaml").GetString()!, StringComparison.Ordinal);
        using var late = await Put(running, id, new { basedOn = 3, text = "Mine." });
        Assert.Contains("has changed the same text meanwhile", await RunningWorkbench.Refused(late, 409), StringComparison.Ordinal);
        using var removed = await running.Post($"/api/cases/{id}/sources/letter/remove", new { });
        Assert.Contains("claim", await RunningWorkbench.Refused(removed, 422), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_in_a_sentence()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { title = "Workshop" });
        var calls = new (object Body, string Words)[]
        {
            (new { basedOn = 1, title = "x", text = "  " }, "The text is empty"),
            (new { basedOn = 1, title = "x", text = "a\0b" }, "no plain text"),
            (new { basedOn = 1, title = "x", text = new string('ä', SourceText.Largest) }, "1 MiB"),
            (new { basedOn = 1, title = new string('x', 501), text = "a" }, "500"),
            (new { basedOn = 1, title = "x", date = "7 July", text = "a" }, "2017-07-07"),
        };
        foreach (var (body, words) in calls)
        {
            using var answer = await running.Post($"/api/cases/{id}/sources", body);
            Assert.Contains(words, await RunningWorkbench.Refused(answer, 400), StringComparison.Ordinal);
        }
        using var unknown = await Put(running, id, new { basedOn = 1, title = "x" });
        Assert.Contains("There is no source 'letter'", await RunningWorkbench.Refused(unknown, 404), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_are_told_in_the_case_s_words()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        using var answer = await running.Get($"/api/cases/{id}/entries");
        var entries = (await RunningWorkbench.Json(answer)).EnumerateArray().ToDictionary(e => e.GetProperty("path").GetString()!, e => e.GetProperty("words").GetString()!);
        Assert.Equal("Russia", entries["parties.russia"]);
        Assert.Equal("Russia's points for Lifted (Economic sanctions on Russia)", entries["values.russia.sanctions.lift"]);
        Assert.Equal("The option Kept of Economic sanctions on Russia", entries["issues.sanctions.options.keep"]);
        // Everything that the worked case's own claims support has words.
        Assert.All(Cases.CaseReader.Parse(WorkedCases.Text("hamburg-2017")!, "x").Case!.Claims.SelectMany(c => c.Supports).Where(path => !path.EndsWith(".reads.cyber-unit", StringComparison.Ordinal)), path => Assert.Contains(path, entries.Keys));
    }

    [Fact]
    public async Task What_two_people_say_of_a_source_comes_together_or_is_told_with_both_values()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { title = "Workshop" });
        using (await running.Post($"/api/cases/{id}/sources", new { basedOn = 1, id = "letter", title = "Letter", author = "N.", date = "2026-03-04", text = "One." })) { }
        // The form sends all that it shows, whatever was changed.
        using (var first = await Put(running, id, new { basedOn = 2, title = "A letter", author = "N.", date = "2026-03-04", url = "", text = "One." })) Assert.Equal(200, (int)first.StatusCode);
        using (var second = await Put(running, id, new { basedOn = 2, title = "Letter", author = "Nell", date = "2026-03-04", url = "", text = "One." }))
            Assert.True((await RunningWorkbench.Json(second)).GetProperty("merged").GetBoolean());
        var yaml = (await Case(running, id)).GetProperty("yaml").GetString()!;
        Assert.Contains("title: A letter", yaml, StringComparison.Ordinal);
        Assert.Contains("author: Nell", yaml, StringComparison.Ordinal);
        using (var third = await Put(running, id, new { basedOn = 2, title = "The letter", author = "N." }))
        {
            var conflict = Assert.Single((await RunningWorkbench.Json(third)).GetProperty("conflicts").EnumerateArray());
            Assert.Equal(("sources.letter.title", "The letter", "A letter"), (conflict.GetProperty("path").GetString(), conflict.GetProperty("mine").GetString(), conflict.GetProperty("theirs").GetString()));
        }

        Assert.Contains("title: A letter", (await Case(running, id)).GetProperty("yaml").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_knot_between_whole_numbers_is_named_alike_everywhere()
    {
        const string Text = """
            parley: 1
            title: Knots
            parties: { a: { name: Ada }, b: { name: Bo } }
            issues: { len: { name: Length, range: { from: 0, to: 3, step: 0.5, unit: km } } }
            values: { a: { len: { 0: 0, 1.5: 4, 3: 1 } }, b: { len: { 0: 5, 3: 0 } } }
            claims: { c: { says: It is short., supports: [ values.a.len.1.5 ] } }
            """;
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Text });
        using var answer = await running.Get($"/api/cases/{id}/entries");
        var entries = (await RunningWorkbench.Json(answer)).EnumerateArray().ToDictionary(e => e.GetProperty("path").GetString()!, e => e.GetProperty("words").GetString()!);
        Assert.Equal("Ada's points for 1.5 km (Length)", entries["values.a.len.1.5"]);
        Assert.NotEqual(entries["values.a.len"], entries["values.a.len.1.5"]);
        foreach (var vary in (string[])["values.a.len.1.5", "values.a.len.\"1.5\""])
        {
            using var threshold = await running.Post($"/api/cases/{id}/threshold", new { basedOn = 1, vary, from = 0, to = 9 });
            Assert.Equal(200, (int)threshold.StatusCode);
            using var turns = await running.Post($"/api/cases/{id}/turns", new { basedOn = 1, vary });
            Assert.Equal(200, (int)turns.StatusCode);
        }

        var of = Cases.CaseReader.Parse(Text, "x").Case!;
        Assert.Equal("c", new SheetClaims(of).For(CasePath.Parse("values.a.len.\"1.50\"")));
        Assert.Contains($"href=\"{ClaimLinks.Address(id, "c")}\"", await running.Text($"/cases/{id}/deals"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Put(RunningWorkbench running, string id, object body) =>
        running.Client.PutAsJsonAsync($"/api/cases/{id}/sources/letter", body, TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Case(RunningWorkbench running, string id)
    {
        using var answer = await running.Get($"/api/cases/{id}");
        return await RunningWorkbench.Json(answer);
    }
}

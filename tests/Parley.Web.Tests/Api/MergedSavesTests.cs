using System.Net.Http.Json;

namespace Parley.Web.Tests;

/// <summary>Saves of two people who started from one version, through the API.</summary>
public sealed class MergedSavesTests
{
    private const string Start = """
        parley: 1
        title: A small case
        parties: { a: { name: Ada }, b: { name: Bo } }
        issues:
          price: { name: Price, options: { low: Low, high: High } }
        values:
          a: { price: { low: 0, high: 10 } }
          b: { price: { low: 8, high: 0 } }
        offers:
          - { by: a, date: 2026-01-01, choose: { price: high } }
          - { by: b, date: 2026-01-02, choose: { price: low } }
          - { by: a, date: 2026-01-03, choose: { price: low } }

        """;

    [Fact]
    public async Task An_edit_of_an_offer_finds_it_where_others_have_moved_it()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Start });
        await Saved(running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "move", path = "offers[0]", index = 1 } } }));
        await Saved(running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "set", path = "offers[0].date", value = "2026-01-09" } } }));
        var yaml = await Yaml(running, id);
        Assert.Contains("  - { by: b, date: 2026-01-02, choose: { price: low } }\n  - { by: a, date: 2026-01-09, choose: { price: high } }\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_that_somebody_wrote_outlive_an_edit_of_what_was_there_before()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Start });
        var written = Start.Replace("offers:\n", "\n# What was on the table.\noffers:\n", StringComparison.Ordinal).Replace("high: 10 } }", "high: 10 } }   # said at lunch", StringComparison.Ordinal);
        await Saved(running.Client.PutAsJsonAsync($"/api/cases/{id}/yaml", new { basedOn = 1, yaml = written }, TestContext.Current.CancellationToken));
        await Saved(running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "set", path = "values.a.price.high", value = "12" } } }));
        Assert.Equal(written.Replace("high: 10", "high: 12", StringComparison.Ordinal), await Yaml(running, id));
        // And a whole text on the older version.
        await Saved(running.Client.PutAsJsonAsync($"/api/cases/{id}/yaml", new { basedOn = 1, yaml = Start.Replace("low: 8", "low: 7", StringComparison.Ordinal) }, TestContext.Current.CancellationToken));
        Assert.Equal(written.Replace("high: 10", "high: 12", StringComparison.Ordinal).Replace("low: 8", "low: 7", StringComparison.Ordinal), await Yaml(running, id));
    }

    [Fact]
    public async Task A_new_id_reaches_what_others_added_under_the_old_one()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Start });
        await Saved(running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "insert", path = "offers", index = 3, value = "{ by: b, choose: { price: high } }" } } }));
        await Saved(running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "rename-id", kind = "party", old = "b", @new = "bo" } } }));
        Assert.Contains("- { by: bo, choose: { price: high } }", await Yaml(running, id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_of_sources_that_others_added_stay_and_what_both_changed_is_told()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Start, sources = new Dictionary<string, string>(StringComparer.Ordinal) { ["one.txt"] = "One." } });
        await Saved(Put(new() { ["one.txt"] = "One!", ["two.txt"] = "Two." }, 1));
        await Saved(Put(new() { ["one.txt"] = "One.", ["three.txt"] = "Three." }, 1));
        using var answer = await running.Get($"/api/cases/{id}");
        var sources = (await RunningWorkbench.Json(answer)).GetProperty("sources").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString());
        Assert.Equal(["one.txt One!", "three.txt Three.", "two.txt Two."], sources.Select(s => $"{s.Key} {s.Value}").Order(StringComparer.Ordinal));
        using var clash = await Put(new() { ["one.txt"] = "One?" }, 1);
        Assert.Equal(409, (int)clash.StatusCode);
        var conflict = Assert.Single((await RunningWorkbench.Json(clash)).GetProperty("conflicts").EnumerateArray());
        Assert.Equal(("One.", "One?", "One!"), (conflict.GetProperty("base").GetString(), conflict.GetProperty("mine").GetString(), conflict.GetProperty("theirs").GetString()));

        Task<HttpResponseMessage> Put(Dictionary<string, string> texts, int basedOn) =>
            running.Client.PutAsJsonAsync($"/api/cases/{id}/yaml", new { basedOn, yaml = Start, sources = texts }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_told_from_a_case_that_is_not()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { yaml = Start });
        using var version = await running.Post($"/api/cases/{id}/edits", new { basedOn = 9, edits = Array.Empty<object>() });
        Assert.Equal($"There is no version 9 of '{id}'.", await RunningWorkbench.Refused(version, 404));
        using var none = await running.Post("/api/cases/none/restore", new { basedOn = 9, number = 1 });
        Assert.Equal("There is no case 'none'.", await RunningWorkbench.Refused(none, 404));
    }

    private static async Task Saved(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        Assert.True((int)answer.StatusCode == 200, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> Yaml(RunningWorkbench running, string id)
    {
        using var answer = await running.Get($"/api/cases/{id}");
        return (await RunningWorkbench.Json(answer)).GetProperty("yaml").GetString()!;
    }
}

namespace Parley.Web.Tests;

public sealed class EventsTests
{
    [Fact]
    public async Task Every_window_hears_of_a_version()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("prisoners-dilemma");
        using var one = await Listen(running, id);
        using var other = await Listen(running, id);
        Assert.All([await Next(one), await Next(other)], heard => Assert.Contains("\"number\":1", heard, StringComparison.Ordinal));
        using var saved = await running.Client.SendAsync(new(HttpMethod.Put, $"/api/cases/{id}/yaml")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { basedOn = 1, yaml = WorkedCases.Text("prisoners-dilemma") + "\n# changed\n", note = "A remark" }),
        }, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)saved.StatusCode);
        Assert.All([await Next(one), await Next(other)], heard => Assert.Contains("\"number\":2,\"author\":", heard, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_stream_tells_of_several_cases()
    {
        await using var running = await RunningWorkbench.Start();
        var (one, other, third) = (await running.Take("prisoners-dilemma"), await running.Take("panama-canal"), await running.Take("itex-cypress"));
        using var stream = new StreamReader(await running.Client.GetStreamAsync($"/api/events?case={one}&case={other}&case=nothing&case={one}", TestContext.Current.CancellationToken));
        string[] start = [await Next(stream), await Next(stream)];
        Assert.Contains(start, heard => heard.Contains($"{{\"id\":\"{one}\",\"number\":1,", StringComparison.Ordinal));
        Assert.Contains(start, heard => heard.Contains($"{{\"id\":\"{other}\",\"number\":1,", StringComparison.Ordinal));
        foreach (var id in (string[])[third, other, one])
        {
            using var saved = await running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "set-text", path = "title", value = "Anew" } } });
            Assert.Equal(200, (int)saved.StatusCode);
            if (id != third) Assert.Contains($"{{\"id\":\"{id}\",\"number\":2,", await Next(stream), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stream_of_no_case_or_too_many_is_refused()
    {
        await using var running = await RunningWorkbench.Start();
        using var none = await running.Get("/api/events");
        Assert.Contains("which cases", await RunningWorkbench.Refused(none, 400), StringComparison.Ordinal);
        using var many = await running.Get($"/api/events?{string.Join('&', Enumerable.Range(0, 65).Select(i => $"case=c{i}"))}");
        Assert.Contains("65 cases", await RunningWorkbench.Refused(many, 400), StringComparison.Ordinal);
        using var missing = await running.Get("/api/cases/nothing/events");
        await RunningWorkbench.Refused(missing, 404);
    }

    // Between looking for the latest version and listening for the next, none may be lost.
    [Fact]
    public async Task What_is_saved_while_a_window_connects_is_heard()
    {
        var store = SlowReads.Store();
        await using var running = await RunningWorkbench.Start(null, store);
        var id = await running.Take("panama-canal");
        var slow = (SlowReads)(object)store;
        slow.Read = async () =>
        {
            slow.Read = null;
            using var saved = await running.Post($"/api/cases/{id}/edits", new { basedOn = 1, edits = new[] { new { @do = "set-text", path = "title", value = "Anew" } } });
            Assert.Equal(200, (int)saved.StatusCode);
        };
        using var stream = await Listen(running, id);
        // The comment that keeps the line open comes with the look for other processes' versions, ten seconds later.
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            Assert.NotEqual(":", line);
            if (line.Contains("\"number\":2", StringComparison.Ordinal)) return;
        }
        Assert.Fail("the stream ended");
    }

    private static async Task<StreamReader> Listen(RunningWorkbench running, string id) =>
        new(await running.Client.GetStreamAsync($"/api/cases/{id}/events", TestContext.Current.CancellationToken));

    private static async Task<string> Next(StreamReader stream)
    {
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        return "";
    }
}

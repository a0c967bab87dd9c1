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

    private static async Task<StreamReader> Listen(RunningWorkbench running, string id) =>
        new(await running.Client.GetStreamAsync($"/api/cases/{id}/events", TestContext.Current.CancellationToken));

    private static async Task<string> Next(StreamReader stream)
    {
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        return "";
    }
}

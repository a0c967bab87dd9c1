using Parley.Running;

namespace Parley.Web.Tests;

public sealed class DescriptionTests
{
    [Fact]
    public async Task Every_call_is_described_and_in_the_reference()
    {
        await using var running = await RunningWorkbench.Start();
        var described = await RunningWorkbench.Json(await running.Get("/api/openapi.json"));
        var reference = File.ReadAllText(Repository.At("docs", "reference", "http-api.md"));
        var calls = described.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(call => (path.Name, Method: call.Name.ToUpperInvariant(), call.Value))).ToList();
        Assert.True(calls.Count >= 20);
        foreach (var (path, method, call) in calls)
        {
            Assert.StartsWith("/api/", path, StringComparison.Ordinal);
            Assert.True(call.TryGetProperty("summary", out _), $"{method} {path} is not summed up");
            Assert.Contains($"`{method} {path}`", reference, StringComparison.Ordinal);
        }
    }
}

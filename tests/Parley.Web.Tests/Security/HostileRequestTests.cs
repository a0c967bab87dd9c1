using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Parley.Web.Tests;

/// <summary>Requests that want out of their folder, into the depth, or never to end; and calls that only read.</summary>
public sealed class HostileRequestTests
{
    [Theory]
    [InlineData("/assets/../../../../etc/passwd")]
    [InlineData("/assets/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/..\\..\\etc\\passwd")]
    [InlineData("/assets//etc/passwd")]
    [InlineData("/cases/..%2f..%2fetc/deals")]
    [InlineData("/api/cases/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/cases/%00/report")]
    [InlineData("/api/cases/x/export/..%2f..%2fyaml")]
    public async Task No_path_leads_out(string path)
    {
        await using var running = await RunningWorkbench.Start();
        // Sent as it stands: clients would tidy it up.
        var answer = await Raw(running, $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{running.Address.Port}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.Equal("", running.Notes.ToString());
    }

    [Fact]
    public async Task JSON_that_is_too_deep_is_refused_in_words()
    {
        await using var running = await RunningWorkbench.Start();
        foreach (var body in (string[])[$"{{\"yaml\":{new string('[', 100_000)}{new string(']', 100_000)}}}", $"{{\"sources\":{string.Concat(Enumerable.Repeat("{\"a\":", 5000))}1{new string('}', 5000)}}}"])
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await running.Client.PostAsync("/api/cases", content, TestContext.Current.CancellationToken);
            Assert.Contains("not the JSON", await RunningWorkbench.Refused(answer, 400), StringComparison.Ordinal);
        }
        Assert.Equal("", running.Notes.ToString());
    }

    [Fact]
    public async Task A_body_that_does_not_say_that_it_is_JSON_is_told_so()
    {
        await using var running = await RunningWorkbench.Start();
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var answer = await running.Client.PostAsync("/api/cases", content, TestContext.Current.CancellationToken);
        Assert.Contains("application/json", await RunningWorkbench.Refused(answer, 415), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", "x")]
    [InlineData("POST /api/check HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Parley: 1\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n", " ")]
    public async Task Who_sends_a_byte_a_second_is_not_waited_for(string start, string more)
    {
        await using var running = await RunningWorkbench.Start();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, running.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(start), TestContext.Current.CancellationToken);
        var buffer = new byte[1000];
        var answer = stream.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        // What is asked for would take hours; other requests are answered meanwhile.
        for (var sent = 0; !answer.IsCompleted; sent++)
        {
            Assert.True(sent < 300, "it is still waited for");
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            if (sent % 3 == 0) Assert.StartsWith("<!DOCTYPE html>", await running.Text("/"), StringComparison.Ordinal);
            if (await Record.ExceptionAsync(() => stream.WriteAsync(Encoding.ASCII.GetBytes(more), TestContext.Current.CancellationToken).AsTask()) is not null) break;
        }
        Assert.Equal(408, int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Windows_that_listen_are_counted_and_let_go()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Create(new { title = "Listened to" });
        var open = new List<HttpResponseMessage>();
        try
        {
            for (var i = 0; i < 200; i++) open.Add(await Listen());
            Assert.All(open, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            using var more = await Listen();
            Assert.Contains("Too many windows", await RunningWorkbench.Refused(more, 503), StringComparison.Ordinal);
            // Whatever else is asked is answered.
            Assert.StartsWith("<!DOCTYPE html>", await running.Text($"/cases/{id}/deals"), StringComparison.Ordinal);
        }
        finally
        {
            open.ForEach(answer => answer.Dispose());
        }
        for (var tries = 0; ; tries++)
        {
            using var again = await Listen();
            if (again.StatusCode == HttpStatusCode.OK) break;
            Assert.True(tries < 600, "closed windows are still counted");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Task<HttpResponseMessage> Listen() => running.Client.GetAsync($"/api/cases/{id}/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_GET_changes_anything()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("hamburg-2017");
        var before = await Versions();
        using var described = JsonDocument.Parse(await running.Text("/api/openapi.json"));
        var paths = described.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).Where(p => !p.EndsWith("/events", StringComparison.Ordinal))
            .Concat(["/new", "/theme", "/sign-out", "/cases/{id}/put-away", "/cases/{id}/bring-back", "/cases/{id}/source/claims", "/cases/{id}/source/claims/remove", "/cases/{id}/history/restore"]).ToList();
        Assert.True(paths.Count > 25);
        foreach (var path in paths)
        {
            using var answer = await running.Get(path.Replace("{id}", id, StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal).Replace("{lens}", "deal", StringComparison.Ordinal)
                .Replace("{format}", "yaml", StringComparison.Ordinal).Replace("{source}", "commentary", StringComparison.Ordinal) + "?title=x&example=itex-cypress&number=1&theme=dark&basedOn=1");
            Assert.True((int)answer.StatusCode is 200 or 302 or 400 or 404 or 405 or 422, $"{path}: {(int)answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
        }
        Assert.Equal(before, await Versions());
        using var cases = JsonDocument.Parse(await running.Text("/api/cases"));
        Assert.True(cases.RootElement.GetArrayLength() <= 1);
        Assert.Equal("", running.Notes.ToString());

        // What the lenses say of a version is added to it when it is known.
        async Task<List<string>> Versions()
        {
            using var history = JsonDocument.Parse(await running.Text($"/api/cases/{id}/history"));
            return [.. history.RootElement.EnumerateArray().Select(v => $"{v.GetProperty("number")} {v.GetProperty("at")} {v.GetProperty("note")}")];
        }
    }

    private static async Task<string> Raw(RunningWorkbench running, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, running.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

using System.Net;

namespace Parley.Web.Tests;

public sealed class RequestTests
{
    private const string Own = "OWN";

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("localhost.evil.example", 400)]
    [InlineData("0.0.0.0", 400)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        await using var running = await RunningWorkbench.Start();
        foreach (var path in (string[])["/", "/api/cases", "/words"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = $"{host}:{running.Address.Port}";
            using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    // Method, path, Origin, Sec-Fetch-Site, whether the API's header is there, and what comes of it: refused or not.
    [Theory]
    [InlineData("GET", "/api/cases", null, null, false, true)]
    [InlineData("GET", "/api/cases", null, "same-origin", false, true)]
    [InlineData("GET", "/api/cases", null, "none", false, true)]
    [InlineData("GET", "/api/cases", null, "cross-site", false, false)]
    [InlineData("GET", "/api/cases", null, "same-site", false, false)]
    [InlineData("GET", "/api/cases", "https://evil.example", null, false, false)]
    [InlineData("GET", "/api/cases", "null", null, false, false)]
    [InlineData("GET", "/", null, "cross-site", false, true)]
    [InlineData("POST", "/api/check", Own, "same-origin", true, true)]
    [InlineData("POST", "/api/check", null, null, true, true)]
    [InlineData("POST", "/api/check", Own, "same-origin", false, false)]
    [InlineData("POST", "/api/check", null, null, false, false)]
    [InlineData("POST", "/api/check", "https://evil.example", null, true, false)]
    [InlineData("POST", "/api/check", "null", null, true, false)]
    [InlineData("POST", "/api/check", null, "cross-site", true, false)]
    [InlineData("POST", "/api/check", null, "none", true, false)]
    [InlineData("POST", "/new", Own, null, false, true)]
    [InlineData("POST", "/new", null, "same-origin", false, true)]
    [InlineData("POST", "/new", null, null, false, false)]
    [InlineData("POST", "/new", null, null, true, false)]
    [InlineData("POST", "/new", "https://evil.example", null, false, false)]
    [InlineData("POST", "/new", "http://127.0.0.1:1", null, false, false)]
    [InlineData("POST", "/new", null, "cross-site", false, false)]
    [InlineData("POST", "/new", null, "same-site", false, false)]
    [InlineData("PUT", "/api/cases/x/yaml", "https://evil.example", "cross-site", true, false)]
    [InlineData("DELETE", "/", null, "cross-site", false, false)]
    public async Task What_comes_from_elsewhere_is_refused(string method, string path, string? origin, string? site, bool header, bool allowed)
    {
        await using var running = await RunningWorkbench.Start();
        running.Client.DefaultRequestHeaders.Remove(SameOrigin.Header);
        using var request = new HttpRequestMessage(new(method), path);
        if (origin is not null) request.Headers.Add("Origin", origin == Own ? running.Address.GetLeftPart(UriPartial.Authority) : origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (header) request.Headers.Add(SameOrigin.Header, "1");
        if (method != "GET") request.Content = path.StartsWith("/api", StringComparison.Ordinal) ? new StringContent("""{"yaml":""}""", null, "application/json") : new FormUrlEncodedContent([new("title", "x")]);
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(!allowed, answer.StatusCode == HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Every_answer_has_the_headers_that_protect_it()
    {
        await using var running = await RunningWorkbench.Start();
        var id = await running.Take("panama-canal");
        foreach (var path in (string[])["/", "/words", $"/cases/{id}/deals", "/nothing", "/api/cases", "/api/nothing", "/api/openapi.json", $"/api/cases/{id}/report", "/assets/parley.css", "/assets/nothing.js"])
        {
            using var answer = await running.Get(path);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(",", values) : "";
            Assert.Equal(SecurityHeaders.Policy, Header("Content-Security-Policy"));
            Assert.Equal(("nosniff", "same-origin", "same-origin", "DENY"), (Header("X-Content-Type-Options"), Header("Referrer-Policy"), Header("Cross-Origin-Opener-Policy"), Header("X-Frame-Options")));
            Assert.Equal("", Header("Server"));
            Assert.Equal("", Header("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task More_than_8_MiB_is_refused_in_words()
    {
        await using var running = await RunningWorkbench.Start();
        using var body = new ByteArrayContent(new byte[9 * 1024 * 1024]);
        body.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/check") { Content = body };
        foreach (var (name, values) in running.Client.DefaultRequestHeaders) request.Headers.TryAddWithoutValidation(name, values);
        // The server is asked before any of it is sent, and its answer waited for, also on a busy machine: it does not read what it refuses.
        request.Headers.ExpectContinue = true;
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = running.Client.BaseAddress };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("8 MiB", await RunningWorkbench.Refused(answer, 413), StringComparison.Ordinal);
    }
}

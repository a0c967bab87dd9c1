using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Parley.Web.Tests;

/// <summary>A workbench that listens on a free port of this machine, with its cases in memory.</summary>
internal sealed class RunningWorkbench : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningWorkbench(WebApplication app, StringWriter notes)
    {
        (_app, Notes) = (app, notes);
        Address = new(app.Urls.First());
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        Client.DefaultRequestHeaders.Add(SameOrigin.Header, "1");
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Every address that is answered.</summary>
    public IReadOnlyList<RouteEndpoint> Routes => [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    /// <summary>What was written to the console.</summary>
    public StringWriter Notes { get; }

    public static async Task<RunningWorkbench> Start(WorkbenchOptions? options = null, IWorkbenchStore? store = null)
    {
        options ??= new() { Port = 0 };
        var notes = new StringWriter();
        var app = Workbench.Build(options, store ?? new MemoryStore(), TimeProvider.System, notes);
        await Workbench.Start(app, options, TestContext.Current.CancellationToken);
        return new(app, notes);
    }

    /// <summary>Makes a case of a worked one; its id.</summary>
    public Task<string> Take(string example) => Create(new { example });

    /// <summary>Makes a case; its id.</summary>
    public async Task<string> Create(object body)
    {
        using var answer = await Client.PostAsJsonAsync("/api/cases", body, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)answer.StatusCode);
        return (await Json(answer)).GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> Post(string path, object body) => Client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<string> Text(string path)
    {
        using var answer = await Get(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>An answer's body, which has to be JSON.</summary>
    public static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        Assert.EndsWith("json", answer.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>The sentence of a refusal, which has to have this status and no trace of the inside.</summary>
    public static async Task<string> Refused(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {text}");
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        var detail = JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString()!;
        Assert.NotEmpty(detail);
        return detail;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}

using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;

namespace Parley.Web;

/// <summary>The workbench as a web application: what answers, in which order, within which limits. Nothing is taken from the surroundings' settings.</summary>
internal static class Workbench
{
    /// <summary>The most that one request may send: 8 MiB.</summary>
    public const long LargestRequest = 8 * 1024 * 1024;

    /// <summary>The application, not started yet.</summary>
    /// <param name="options">How to serve it.</param>
    /// <param name="store">Where cases are kept; closed by whoever opened it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="notes">Where defects are told.</param>
    public static WebApplication Build(WorkbenchOptions options, IWorkbenchStore store, TimeProvider time, TextWriter notes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "parley-web", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit).ConfigureKestrel(options.Listen);
        Services(builder.Services, options, store, time, notes);
        var app = builder.Build();
        Answer(app, options, notes);
        return app;
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="StartFailure">It cannot listen where it should.</exception>
    public static async Task Start(WebApplication app, WorkbenchOptions options, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartFailure(ExitCode.NoAccess, options.Urls.Count > 0
                ? $"cannot listen on {Where(options)}: it is taken by another program"
                : $"{Where(options)} is taken, perhaps by another workbench; choose another with --port N, or --port 0 for any that is free", e);
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            throw new StartFailure(ExitCode.NoAccess, $"cannot listen on {Where(options)}: {OneLine.Of(e.Message).TrimEnd('.')}", e);
        }
    }

    private static string Where(WorkbenchOptions options) => options.Urls.Count > 0 ? string.Join(", ", options.Urls.Select(u => u.Authority)) : $"port {options.Port}";

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestRequest;
        kestrel.Limits.MaxConcurrentConnections = 1_000;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    private static void Services(IServiceCollection services, WorkbenchOptions options, IWorkbenchStore store, TimeProvider time, TextWriter notes)
    {
        services.AddRoutingCore();
        services.AddLogging();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.AddRazorComponents();
        // Letters of any script are sent as they are; what could be markup is escaped as ever.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Razor asks for keys that nothing here uses: none are written anywhere.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = LargestRequest;
            form.MemoryBufferThreshold = (int)LargestRequest;
            form.ValueCountLimit = RequestForm.MostFields;
            form.ValueLengthLimit = (int)LargestRequest;
        });
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        // A call that cannot be read ends in an exception, and that in a sentence.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddOpenApi(OpenApiText.Describe);
        services.AddSingleton(options).AddSingleton(time).AddSingleton(notes).AddSingleton<IWorkbenchStore>(_ => store);
        services.AddSingleton<Workload>().AddSingleton<CaseShelf>().AddSingleton<EditedCases>().AddSingleton<Announcer>().AddSingleton<Verdicts>().AddSingleton<Saves>().AddSingleton<SourceSaves>().AddSingleton<NewCases>()
            .AddSingleton<EventStream>().AddSingleton<CasePages>();
    }

    private static void Answer(WebApplication app, WorkbenchOptions options, TextWriter notes)
    {
        var session = new Session(options.Token, app.Services.GetRequiredService<TimeProvider>());
        var (signIn, hosts, unfailing, origins) = (new SignIn(session), new RequestHost(options), new Unfailing(notes), new SameOrigin());
        app.Use(SecurityHeaders.Invoke);
        app.Use(unfailing.Invoke);
        app.Use(hosts.Invoke);
        app.Use(origins.Invoke);
        app.Use(signIn.Invoke);
        app.Use(TextEncoding.Invoke);
        app.Use(new LargeRequests(app.Services.GetRequiredService<Workload>()).Invoke);
        app.UseRouting();
        AssetShelf.Map(app);
        signIn.Map(app);
        var api = app.MapGroup("/api");
        CasesApi.Map(api);
        VersionsApi.Map(api);
        AnalysisApi.Map(api);
        ExportApi.Map(api);
        SourcesApi.Map(api);
        app.MapOpenApi("/api/openapi.json").ExcludeFromDescription();
        WorkbenchPages.Map(app);
    }
}

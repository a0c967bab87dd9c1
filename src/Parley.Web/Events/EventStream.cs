using System.Text.Json;

namespace Parley.Web;

/// <summary>
/// The versions of cases as they are saved, as server-sent events: <c>event: version</c>, data as in <see cref="VersionEvent"/>. A stream starts with
/// the latest version of each case, so that whoever connects again has missed nothing.
/// </summary>
internal sealed class EventStream(IWorkbenchStore store, Announcer announcer, IHostApplicationLifetime lifetime)
{
    /// <summary>The most cases of one stream: their ids have room in one address.</summary>
    public const int MostCases = 64;

    // Other processes on the same database are heard of at this pace.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    /// <summary>Tells of one case, which there has to be.</summary>
    public Task<IResult> Send(string id, HttpContext context) => Send([id], isOne: true, context);

    /// <summary>Tells of several cases; of those that there are not, nothing is told.</summary>
    public Task<IResult> Send(IReadOnlyList<string> cases, HttpContext context) => Send(cases, isOne: false, context);

    private async Task<IResult> Send(IReadOnlyList<string> cases, bool isOne, HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        if (announcer.Listen(cases) is not { } listener) return new Fault(StatusCodes.Status503ServiceUnavailable, "Too many windows are open.");
        try
        {
            // Listening before looking: what is saved between the two is heard, and told once.
            if (!await Look(listener, stop.Token).ConfigureAwait(false) && isOne) return Fault.Missing("such case");
            context.Response.ContentType = "text/event-stream";
            await Follow(listener, context.Response, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The window was closed, or the workbench stops.
        }
        finally
        {
            announcer.Leave(listener);
        }
        return Results.Empty;
    }

    /// <summary>Has the listener hear of the latest versions; whether there is any.</summary>
    private async Task<bool> Look(Listener listener, CancellationToken stop)
    {
        var isAny = false;
        foreach (var id in listener.Cases)
        {
            if (await store.Latest(id, stop).ConfigureAwait(false) is not { } latest) continue;
            listener.Hear(VersionEvent.Of(latest));
            isAny = true;
        }
        return isAny;
    }

    private async Task Follow(Listener listener, HttpResponse response, CancellationToken stop)
    {
        while (true)
        {
            var news = listener.Take();
            foreach (var told in news) await response.WriteAsync($"event: version\ndata: {JsonSerializer.Serialize(told, ApiJson.Wire.VersionEvent)}\n\n", stop).ConfigureAwait(false);
            // Where there is nothing to tell: keeps the line open, and notices that nobody is there any more.
            if (news.Count == 0) await response.WriteAsync(":\n\n", stop).ConfigureAwait(false);
            await response.Body.FlushAsync(stop).ConfigureAwait(false);
            if (!await listener.Wait(Pace, stop).ConfigureAwait(false)) await Look(listener, stop).ConfigureAwait(false);
        }
    }
}

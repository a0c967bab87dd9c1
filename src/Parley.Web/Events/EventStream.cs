using System.Text.Json;
using System.Threading.Channels;

namespace Parley.Web;

/// <summary>The versions of a case as they are saved, as server-sent events: <c>event: version</c>, data as in <see cref="VersionEvent"/>.</summary>
internal sealed class EventStream(IWorkbenchStore store, Announcer announcer, IHostApplicationLifetime lifetime)
{
    // Other processes on the same database are heard of at this pace.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    public async Task<IResult> Send(string id, HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        if (await store.Latest(id, stop.Token).ConfigureAwait(false) is not { } latest) return Fault.Missing("such case");
        if (announcer.Listen(id) is not { } channel) return new Fault(StatusCodes.Status503ServiceUnavailable, "Too many windows are open.");
        try
        {
            context.Response.ContentType = "text/event-stream";
            await Write(context, new(latest.Number, latest.Author, latest.Note), stop.Token).ConfigureAwait(false);
            await Follow(id, latest.Number, channel, context, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The window was closed, or the workbench stops.
        }
        finally
        {
            announcer.Leave(channel);
        }
        return Results.Empty;
    }

    private async Task Follow(string id, int known, Channel<VersionEvent> channel, HttpContext context, CancellationToken stop)
    {
        while (true)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(stop);
            pause.CancelAfter(Pace);
            VersionEvent? told = null;
            try
            {
                told = await channel.Reader.ReadAsync(pause.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                if (await store.Latest(id, stop).ConfigureAwait(false) is { } latest) told = new(latest.Number, latest.Author, latest.Note);
            }
            if (told is not null && told.Number > known)
            {
                known = told.Number;
                await Write(context, told, stop).ConfigureAwait(false);
            }
            else
            {
                // Keeps the line open, and notices that nobody is there any more.
                await context.Response.WriteAsync(":\n\n", stop).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
            }
        }
    }

    private static async Task Write(HttpContext context, VersionEvent told, CancellationToken stop)
    {
        await context.Response.WriteAsync($"event: version\ndata: {JsonSerializer.Serialize(told, ApiJson.Wire.VersionEvent)}\n\n", stop).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
    }
}

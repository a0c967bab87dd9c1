namespace Parley.Web;

/// <summary>
/// Lets in a few large requests at a time. Each may hold 8 MiB, which is kept in memory while it is read: all of them together stay
/// below 64 MiB.
/// </summary>
internal sealed class LargeRequests(Workload work)
{
    private const long Large = 256 * 1024;

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        // Without a length, it may become a large one.
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.ContentLength is <= Large)
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        using var room = await work.Upload(context.RequestAborted).ConfigureAwait(false);
        await next(context).ConfigureAwait(false);
    }
}

using Parley.Reports;

namespace Parley.Web;

/// <summary>Whatever goes wrong while a request is answered is told in one sentence; what a defect looks like inside is nobody's business but the console's.</summary>
internal sealed class Unfailing(TextWriter notes)
{
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is not { HasStarted: false, StatusCode: >= 400 and var refused, ContentType: null }) return;
            if (refused == StatusCodes.Status404NotFound && !context.Request.Path.StartsWithSegments("/api")) await CasePages.Missing().ExecuteAsync(context).ConfigureAwait(false);
            else await Refusal.Write(context, Trouble.Bare(refused, context)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; a newer request took this one's place, most likely.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var trouble = Trouble.Of(e);
            await Note(notes, context, trouble, e).ConfigureAwait(false);
            context.Response.Clear();
            await SecurityHeaders.Invoke(context, _ => Refusal.Write(context, trouble)).ConfigureAwait(false);
        }
    }

    /// <summary>Tells whoever runs the workbench of what only he can do something about: the database, and defects.</summary>
    public static async Task Note(TextWriter notes, HttpContext context, Trouble trouble, Exception e)
    {
        if (e is WorkbenchStoreException { Cause: StoreFault.Database }) await notes.WriteLineAsync(PlainText.Of($"parley: {e.Message}")).ConfigureAwait(false);
        else if (trouble.IsDefect)
            await notes.WriteLineAsync(PlainText.Of($"parley: {context.Request.Method} {context.Request.Path}: something went wrong that should not have ({e.GetType().Name}: {e.Message})")).ConfigureAwait(false);
    }
}

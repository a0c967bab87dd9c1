using System.Text;

namespace Parley.Web;

/// <summary>Refuses a request before any page or call sees it: a status, and one plain sentence; for people, on a page that leads back.</summary>
internal static class Refusal
{
    public static async Task Write(HttpContext context, int status, string sentence)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await new Fault(status, sentence).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                await Pages.Show<MessagePage>(new() { [nameof(MessagePage.Title)] = Title(status), [nameof(MessagePage.Words)] = sentence, [nameof(MessagePage.Back)] = Back(context.Request) }, status).ExecuteAsync(context).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (!context.Response.HasStarted && e is not OperationCanceledException)
            {
                // A page that cannot be made is no reason to say nothing.
                context.Response.Headers.ContentLength = null;
            }
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(sentence + "\n", Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
    }

    private static string Title(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Sign in first",
        StatusCodes.Status404NotFound => "Nothing here",
        StatusCodes.Status413PayloadTooLarge => "Too much at once",
        StatusCodes.Status503ServiceUnavailable => "Busy",
        StatusCodes.Status500InternalServerError => "Something went wrong",
        _ => "Not done",
    };

    // The page that one came from, where it is one of the workbench's own.
    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) ? from.PathAndQuery : "/";
}

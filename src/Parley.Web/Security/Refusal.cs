using System.Text;

namespace Parley.Web;

/// <summary>Refuses a request before any page or call sees it: a status, and one plain sentence; for people, on a page that leads back.</summary>
internal static class Refusal
{
    public static Task Write(HttpContext context, int status, string sentence) => Write(context, new(status, sentence));

    public static async Task Write(HttpContext context, Trouble trouble)
    {
        var (status, sentence) = trouble;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await new Fault(status, sentence).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                await Pages.Show<MessagePage>(new() { [nameof(MessagePage.Title)] = Title(status), [nameof(MessagePage.Words)] = sentence, [nameof(MessagePage.Back)] = OwnPage.Before(context.Request) }, status).ExecuteAsync(context).ConfigureAwait(false);
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
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "Nothing here",
        StatusCodes.Status413PayloadTooLarge => "Too much at once",
        StatusCodes.Status503ServiceUnavailable => "Not now",
        StatusCodes.Status500InternalServerError => "Something went wrong",
        _ => "That did not work",
    };
}

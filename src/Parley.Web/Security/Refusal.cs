using System.Text;

namespace Parley.Web;

/// <summary>Refuses a request before any page or call sees it: a status, and one plain sentence.</summary>
internal static class Refusal
{
    public static async Task Write(HttpContext context, int status, string sentence)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await new Fault(status, sentence).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(sentence + "\n", Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
    }
}

using Microsoft.Net.Http.Headers;

namespace Parley.Web;

/// <summary>Lets in what is written in UTF-8, or does not say; whoever says that he writes in another encoding is told so, not misread.</summary>
internal static class TextEncoding
{
    public static Task Invoke(HttpContext context, RequestDelegate next) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Charset).ToString() is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            ? throw new RequestFailure(StatusCodes.Status415UnsupportedMediaType, "Text has to be sent in UTF-8.")
            : next(context);
}

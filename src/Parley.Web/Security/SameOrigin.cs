namespace Parley.Web;

/// <summary>
/// Whatever changes something, and every call of the API, must come from the workbench's own pages, or from no page at all. Browsers
/// say where a request comes from in <c>Sec-Fetch-Site</c> and <c>Origin</c>, which scripts cannot forge; calls that change something
/// carry a header of their own besides, which other sites' forms cannot send.
/// </summary>
internal sealed class SameOrigin
{
    /// <summary>The header that calls of the API which change something must have; any value.</summary>
    public const string Header = "X-Parley";

    public Task Invoke(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        var calls = request.Path.StartsWithSegments("/api");
        if (reads && !calls) return next(context);
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        var isOwn = origin.Length > 0 && IsThis(origin, request.Host);
        if ((origin.Length > 0 && !isOwn) || !(site is "" or "same-origin" || (reads && site == "none")))
            return Refusal.Write(context, StatusCodes.Status403Forbidden, "This request comes from another site, and the workbench serves only its own pages.");
        if (reads) return next(context);
        if (calls && !request.Headers.ContainsKey(Header))
            return Refusal.Write(context, StatusCodes.Status403Forbidden, $"Calls that change something need the header '{Header}: 1'.");
        return calls || isOwn || site == "same-origin"
            ? next(context)
            : Refusal.Write(context, StatusCodes.Status403Forbidden, "A form has to be sent from the workbench's own pages; programs call the API instead (/api/openapi.json).");
    }

    // Whichever of http and https: before a proxy that adds the one, the other is what arrives here.
    private static bool IsThis(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && (from.Scheme == Uri.UriSchemeHttp || from.Scheme == Uri.UriSchemeHttps)
        && from.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}

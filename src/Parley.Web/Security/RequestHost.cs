namespace Parley.Web;

/// <summary>
/// Answers only to the names that the workbench is served under. Otherwise a page anywhere could point a name of its own at this
/// machine, and read cases as if they were its own (DNS rebinding).
/// </summary>
internal sealed class RequestHost(WorkbenchOptions options)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly HashSet<string> _names = new([.. Loopback, .. options.Urls.Select(url => url.Host)], StringComparer.OrdinalIgnoreCase);

    // Who listens for other machines cannot know the names it is reached by; then there is a token, which no other site has.
    private readonly bool _any = options.IsOpenToOthers;

    public Task Invoke(HttpContext context, RequestDelegate next) =>
        _any || _names.Contains(context.Request.Host.Host)
            ? next(context)
            : Refusal.Write(context, StatusCodes.Status400BadRequest, "The workbench does not answer to this name. Open it under the address that it printed when it started.");
}

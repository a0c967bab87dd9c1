namespace Parley.Web;

/// <summary>The switch between light and dark, kept in a cookie so that pages come in the right colours at once.</summary>
internal static class ThemeRoutes
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "parley-theme";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/theme", async (HttpContext context) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var theme = form["theme"].ToString() is "light" or "dark" ? form["theme"].ToString() : "";
        context.Response.Cookies.Append(Cookie, theme, new CookieOptions { Path = "/", SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(theme.Length > 0 ? 365 : 0), IsEssential = true });
        var back = form["to"].ToString();
        return TypedResults.LocalRedirect(back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : "/");
    });
}

namespace Parley.Web;

/// <summary>The switch between light and dark, kept in a cookie so that pages come in the right colours at once.</summary>
internal static class ThemeRoutes
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "parley-theme";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/theme", async (HttpContext context) =>
    {
        var form = await RequestForm.Read(context).ConfigureAwait(false);
        var theme = form["theme"].ToString() is "light" or "dark" ? form["theme"].ToString() : "";
        context.Response.Cookies.Append(Cookie, theme, new CookieOptions { Path = "/", SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(theme.Length > 0 ? 365 : 0), IsEssential = true });
        return TypedResults.LocalRedirect(OwnPage.Of(form["to"]));
    });
}

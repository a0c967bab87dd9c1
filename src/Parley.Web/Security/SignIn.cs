using Microsoft.AspNetCore.Http.HttpResults;

namespace Parley.Web;

/// <summary>Where a token was set, lets only those in who have shown it: with a cookie from the sign-in page, or as a bearer token.</summary>
internal sealed class SignIn(Session session)
{
    /// <summary>The address of the page to sign in on.</summary>
    public const string Page = "/sign-in";

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(400);

    public Task Invoke(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!session.IsNeeded || request.Path == Page || request.Path.StartsWithSegments("/assets")) return next(context);
        if (session.IsOpen(request.Cookies[Session.Cookie])) return next(context);
        if (request.Headers.Authorization.ToString() is ['B' or 'b', ..] given && given.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && session.IsToken(given["Bearer ".Length..]))
            return next(context);
        if (request.Path.StartsWithSegments("/api") || !HttpMethods.IsGet(request.Method))
            return Refusal.Write(context, StatusCodes.Status401Unauthorized, "Sign in first: this workbench is served with a token.");
        context.Response.Redirect($"{Page}?to={Uri.EscapeDataString(request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }

    /// <summary>Adds the page and its form.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Page, (string? to) => Pages.Show<SignInPage>(new() { [nameof(SignInPage.To)] = OwnPage.Of(to) })).ExcludeFromDescription();
        routes.MapPost(Page, async Task<IResult> (HttpContext context) =>
        {
            var form = await RequestForm.Read(context).ConfigureAwait(false);
            var to = OwnPage.Of(form["to"]);
            if (!session.IsToken(form["token"].ToString()))
            {
                // Guessing is hopeless with sixteen characters; this keeps it from being free.
                await Task.Delay(Delay, context.RequestAborted).ConfigureAwait(false);
                return Pages.Show<SignInPage>(new() { [nameof(SignInPage.To)] = to, [nameof(SignInPage.IsWrong)] = true }, StatusCodes.Status401Unauthorized);
            }
            context.Response.Cookies.Append(Session.Cookie, session.Open(), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = "/",
                MaxAge = Session.Lifetime,
                IsEssential = true,
            });
            return TypedResults.LocalRedirect(to);
        }).ExcludeFromDescription();
        routes.MapPost("/sign-out", RedirectHttpResult (HttpContext context) =>
        {
            context.Response.Cookies.Delete(Session.Cookie);
            return TypedResults.LocalRedirect(Page);
        }).ExcludeFromDescription();
    }
}

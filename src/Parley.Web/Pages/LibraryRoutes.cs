using Microsoft.AspNetCore.Mvc;

namespace Parley.Web;

/// <summary>The page of all cases, and the forms that make one.</summary>
internal static class LibraryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", async (IWorkbenchStore store, CancellationToken cancel, [FromQuery(Name = "put-away")] bool putAway = false) =>
            Pages.Show<LibraryPage>(new()
            {
                [nameof(LibraryPage.Cases)] = await store.List(putAway, cancel).ConfigureAwait(false),
                [nameof(LibraryPage.PutAway)] = putAway,
            }));
        routes.MapPost("/new", async (NewCases cases, HttpContext context, CancellationToken cancel) =>
        {
            var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
            var example = form["example"].ToString() is { Length: > 0 } name ? WorkedCases.Text(name) : null;
            var made = await cases.Create(form["title"].ToString(), example ?? NewCases.Empty, null, Author.Of(context), cancel).ConfigureAwait(false);
            return TypedResults.LocalRedirect($"/cases/{made.Version.Id}/{(example is null ? "sheets" : "deals")}");
        });
        routes.MapPost("/cases/{id}/put-away", async (string id, IWorkbenchStore store, HttpContext context, CancellationToken cancel) =>
        {
            await store.PutAway(id, Author.Of(context), cancel).ConfigureAwait(false);
            return TypedResults.LocalRedirect("/");
        });
        routes.MapPost("/cases/{id}/bring-back", async (string id, IWorkbenchStore store, HttpContext context, CancellationToken cancel) =>
        {
            await store.BringBack(id, Author.Of(context), cancel).ConfigureAwait(false);
            return TypedResults.LocalRedirect("/?put-away=true");
        });
        routes.MapGet("/cases/{id}", (string id) => TypedResults.LocalRedirect($"/cases/{Uri.EscapeDataString(id)}/deals"));
    }
}

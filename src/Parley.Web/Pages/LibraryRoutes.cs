using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>The page of all cases, and the forms that make one.</summary>
internal static class LibraryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", async (IWorkbenchStore store, CancellationToken cancel, [FromQuery(Name = "put-away")] bool putAway = false) => await Show(store, putAway, null, [], cancel).ConfigureAwait(false));
        routes.MapPost("/import", Import);
        routes.MapPost("/new", async (NewCases cases, HttpContext context, CancellationToken cancel) =>
        {
            var form = await RequestForm.Read(context).ConfigureAwait(false);
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

    private static async Task<IResult> Show(IWorkbenchStore store, bool putAway, string? problem, IReadOnlyList<string> remarks, CancellationToken cancel) => Pages.Show<LibraryPage>(new()
    {
        [nameof(LibraryPage.Cases)] = await store.List(putAway, cancel).ConfigureAwait(false),
        [nameof(LibraryPage.PutAway)] = putAway,
        [nameof(LibraryPage.Away)] = putAway ? 0 : (await store.List(putAway: true, cancel).ConfigureAwait(false)).Count,
        [nameof(LibraryPage.Problem)] = problem,
        [nameof(LibraryPage.Remarks)] = remarks,
    });

    /// <summary>Makes cases of files, for those without scripts: on to the case, or the list with what there is to say of the files.</summary>
    private static async Task<IResult> Import(NewCases cases, Workload work, IWorkbenchStore store, HttpContext context, CancellationToken cancel)
    {
        var result = await ImportApi.Import(cases, work, context, cancel).ConfigureAwait(false);
        if (result is Fault fault) return await Show(store, false, fault.Detail, [.. fault.Faults.Skip(1).Select(f => f.Message)], cancel).ConfigureAwait(false);
        if (result is not Created<ImportBody> { Value: { } made }) return TypedResults.LocalRedirect("/");
        var doubts = made.Notes.Where(n => n.Kind != "found").Select(n => n.Text).ToList();
        return made.Cases.Count == 1 && doubts.Count == 0
            ? TypedResults.LocalRedirect($"/cases/{made.Cases[0].Id}/deals")
            : await Show(store, false, $"{Say.Count(made.Cases.Count, "case was", "cases were")} made.", doubts, cancel).ConfigureAwait(false);
    }
}

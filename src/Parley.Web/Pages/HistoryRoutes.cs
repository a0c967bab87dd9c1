using System.Globalization;

namespace Parley.Web;

/// <summary>The page of a case's versions.</summary>
internal static class HistoryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/history", (string id, CasePages pages, IWorkbenchStore store, CaseShelf shelf, CancellationToken cancel, int? from = null, int? to = null) =>
            pages.Show<HistoryPage>(id, cancel, async view =>
            {
                Dictionary<string, object?> parameters = new() { [nameof(HistoryPage.Versions)] = await store.History(id, cancel).ConfigureAwait(false) };
                if (to is not { } later || await shelf.Version(id, later, cancel).ConfigureAwait(false) is not { } after) return parameters;
                var earlier = from ?? later - 1;
                var before = earlier >= 1 ? await shelf.Version(id, earlier, cancel).ConfigureAwait(false) : null;
                parameters[nameof(HistoryPage.From)] = before is null ? 0 : earlier;
                parameters[nameof(HistoryPage.To)] = later;
                parameters[nameof(HistoryPage.Changes)] = before is null ? null : CaseDifference.Between(before.Version.Yaml, after.Version.Yaml);
                return parameters;
            }));
        routes.MapPost("/cases/{id}/restore", (string id, IWorkbenchStore store, Saves saves, HttpContext context, CancellationToken cancel) => Change(id, context, saves, (basedOn, number) =>
            store.Restore(id, basedOn, number, Author.Of(context), cancel)));
        routes.MapPost("/cases/{id}/undo", (string id, IWorkbenchStore store, Saves saves, HttpContext context, CancellationToken cancel) => Change(id, context, saves, (basedOn, _) =>
            store.Undo(id, basedOn, Author.Of(context), cancel)));
        routes.MapPost("/cases/{id}/redo", (string id, IWorkbenchStore store, Saves saves, HttpContext context, CancellationToken cancel) => Change(id, context, saves, (basedOn, _) =>
            store.Redo(id, basedOn, Author.Of(context), cancel)));
    }

    private static async Task<IResult> Change(string id, HttpContext context, Saves saves, Func<int, int, Task<SaveOutcome>> change)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var page = $"/cases/{id}/history";
        return FormAnswer.Of(saves.Outcome(id, await change(Number(form["based-on"]), Number(form["number"])).ConfigureAwait(false)), page, page);
    }

    private static int Number(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

using System.Globalization;

namespace Parley.Web;

/// <summary>The page of a case's versions.</summary>
internal static class HistoryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/history", (string id, CasePages pages, IWorkbenchStore store, CaseShelf shelf, CancellationToken cancel, int? from = null, int? to = null) =>
            Show(id, from, to ?? (from is null ? null : 0), null, pages, store, shelf, cancel));
        routes.MapPost("/cases/{id}/restore", (string id, IWorkbenchStore store, CasePages pages, CaseShelf shelf, Saves saves, HttpContext context, CancellationToken cancel) => Change(id, context, pages, store, shelf, (basedOn, number) =>
            saves.Restore(id, basedOn, number, Author.Of(context), cancel)));
        routes.MapPost("/cases/{id}/undo", (string id, IWorkbenchStore store, CasePages pages, CaseShelf shelf, Saves saves, HttpContext context, CancellationToken cancel) => Change(id, context, pages, store, shelf, async (basedOn, _) =>
            saves.Outcome(id, await store.Undo(id, basedOn, Author.Of(context), cancel).ConfigureAwait(false))));
        routes.MapPost("/cases/{id}/redo", (string id, IWorkbenchStore store, CasePages pages, CaseShelf shelf, Saves saves, HttpContext context, CancellationToken cancel) => Change(id, context, pages, store, shelf, async (basedOn, _) =>
            saves.Outcome(id, await store.Redo(id, basedOn, Author.Of(context), cancel).ConfigureAwait(false))));
    }

    /// <summary>Shows the versions, and the difference of two of them.</summary>
    /// <param name="id">The case.</param>
    /// <param name="from">The earlier one; null: the one before the later.</param>
    /// <param name="to">The later one; 0: the latest; null: none are compared.</param>
    /// <param name="problem">Why something was not done; null: nothing was refused.</param>
    /// <param name="pages">Shows the page.</param>
    /// <param name="store">Where the versions are.</param>
    /// <param name="shelf">Versions, read.</param>
    /// <param name="cancel">Ends the waiting.</param>
    private static Task<IResult> Show(string id, int? from, int? to, string? problem, CasePages pages, IWorkbenchStore store, CaseShelf shelf, CancellationToken cancel) => pages.Show<HistoryPage>(id, cancel, async view =>
    {
        Dictionary<string, object?> parameters = new() { [nameof(HistoryPage.Versions)] = await store.History(id, cancel).ConfigureAwait(false), [nameof(HistoryPage.Problem)] = problem };
        if (to is not { } wanted) return parameters;
        var later = wanted == 0 ? view.Latest : wanted;
        var earlier = from ?? later - 1;
        var after = await shelf.Version(id, later, cancel).ConfigureAwait(false);
        var before = earlier >= 1 ? await shelf.Version(id, earlier, cancel).ConfigureAwait(false) : null;
        if (after is null || (before is null && earlier >= 1))
        {
            parameters[nameof(HistoryPage.Problem)] = $"There is no version {(after is null ? later : earlier)} of this case.";
            return parameters;
        }
        parameters[nameof(HistoryPage.From)] = before is null ? 0 : earlier;
        parameters[nameof(HistoryPage.To)] = later;
        if (before is null) return parameters;
        parameters[nameof(HistoryPage.Changes)] = CaseDifference.Between(before.Version.Yaml, after.Version.Yaml);
        parameters[nameof(HistoryPage.Texts)] = TextDifference.Between(before, after);
        return parameters;
    });

    private static async Task<IResult> Change(string id, HttpContext context, CasePages pages, IWorkbenchStore store, CaseShelf shelf, Func<int, int, Task<IResult>> change)
    {
        var cancel = context.RequestAborted;
        var form = await RequestForm.Read(context).ConfigureAwait(false);
        var result = await change(Number(form["based-on"]), Number(form["number"])).ConfigureAwait(false);
        return result is Fault fault ? await Show(id, null, null, fault.Detail, pages, store, shelf, cancel).ConfigureAwait(false) : TypedResults.LocalRedirect($"/cases/{Uri.EscapeDataString(id)}/history");
    }

    private static int Number(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

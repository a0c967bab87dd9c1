using System.Globalization;

namespace Parley.Web;

/// <summary>The page "Offers", and its form for those without scripts.</summary>
internal static class OffersRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/offers", (string id, CasePages pages, Workload work, HttpContext context, CancellationToken cancel) =>
            Show(id, context.Request.Query["with"].OfType<string>().ToHashSet(StringComparer.Ordinal), context.Request.Query["by"], null, null, pages, work, cancel));
        routes.MapPost("/cases/{id}/offers", async Task<IResult> (string id, CasePages pages, CaseShelf shelf, Saves saves, Workload work, HttpContext context, CancellationToken cancel) =>
        {
            var form = await RequestForm.Read(context).ConfigureAwait(false);
            if (!int.TryParse(form["based-on"], NumberStyles.None, CultureInfo.InvariantCulture, out var basedOn) || await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is not { } start) return CasePages.Missing();
            var (bodies, wrong) = start.Case is { } of ? OffersForm.Read(of, form) : ([], "The text has errors; until they are mended nothing can be offered.");
            var (edits, unread) = EditBody.Read(bodies);
            var result = wrong is not null ? Fault.Wrong(wrong) : unread ?? await saves.Edits(id, basedOn, edits, Author.Of(context), null, cancel).ConfigureAwait(false);
            if (await FormConflict.Of(id, basedOn, edits, result, "offers", pages, shelf, cancel).ConfigureAwait(false) is { } conflict) return conflict;
            return result is Fault fault ? await Show(id, [], form[NewOffer.By], fault.Detail, form, pages, work, cancel).ConfigureAwait(false) : TypedResults.LocalRedirect($"/cases/{Uri.EscapeDataString(id)}/offers");
        });
    }

    private static Task<IResult> Show(string id, HashSet<string> compared, string? by, string? problem, IFormCollection? typed, CasePages pages, Workload work, CancellationToken cancel) =>
        pages.Show<OffersPage>(id, cancel, async view => new()
        {
            [nameof(OffersPage.Compared)] = compared,
            [nameof(OffersPage.By)] = by,
            [nameof(OffersPage.Problem)] = problem,
            [nameof(OffersPage.Typed)] = typed,
            [nameof(OffersPage.Talks)] = view.Loaded.Case is { } of ? await Talks(of, compared, work, cancel).ConfigureAwait(false) : null,
        });

    // What takes too long leaves the page without its answers, but with everything that can be edited.
    private static async Task<OffersView> Talks(Parley.Cases.Case of, HashSet<string> compared, Workload work, CancellationToken cancel)
    {
        try
        {
            return await work.Quickly(stop => OffersView.Of(of, compared, stop), cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BusyException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return OffersView.Unanswered(of, compared);
        }
    }
}

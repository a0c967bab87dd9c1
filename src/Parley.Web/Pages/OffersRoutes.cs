namespace Parley.Web;

/// <summary>The page "Offers".</summary>
internal static class OffersRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/offers", (string id, CasePages pages, Workload work, HttpContext context, CancellationToken cancel) =>
        {
            var compared = context.Request.Query["with"].OfType<string>().ToHashSet(StringComparer.Ordinal);
            return pages.Show<OffersPage>(id, cancel, async view => new()
            {
                [nameof(OffersPage.Compared)] = compared,
                [nameof(OffersPage.Talks)] = view.Loaded.Case is { } of ? await Talks(of, compared, work, cancel).ConfigureAwait(false) : null,
            });
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

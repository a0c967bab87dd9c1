namespace Parley.Web;

/// <summary>The page "History".</summary>
internal static class HistoryRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/history", (string id, CasePages pages, CancellationToken cancel) => pages.Show<HistoryPage>(id, cancel));
}

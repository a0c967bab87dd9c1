namespace Parley.Web;

/// <summary>The page "Deals".</summary>
internal static class DealsRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/deals", (string id, CasePages pages, CancellationToken cancel) => pages.Show<DealsPage>(id, cancel));
}

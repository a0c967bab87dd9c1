namespace Parley.Web;

/// <summary>The page "Offers".</summary>
internal static class OffersRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/offers", (string id, CasePages pages, CancellationToken cancel) => pages.Show<OffersPage>(id, cancel));
}

namespace Parley.Web;

/// <summary>The page "Lenses".</summary>
internal static class LensesRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/lenses", (string id, CasePages pages, CancellationToken cancel) => pages.Show<LensesPage>(id, cancel));
}

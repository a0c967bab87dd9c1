namespace Parley.Web;

/// <summary>The page "Score sheets".</summary>
internal static class ScoreSheetsRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/sheets", (string id, CasePages pages, CancellationToken cancel) => pages.Show<ScoreSheetsPage>(id, cancel));
}

namespace Parley.Web;

/// <summary>The page "Source".</summary>
internal static class SourceRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/source", (string id, CasePages pages, CancellationToken cancel) => pages.Show<SourcePage>(id, cancel));
}

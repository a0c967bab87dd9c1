namespace Parley.Web;

/// <summary>The page "Yaml".</summary>
internal static class YamlRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/yaml", (string id, CasePages pages, CancellationToken cancel) => pages.Show<YamlPage>(id, cancel));
}

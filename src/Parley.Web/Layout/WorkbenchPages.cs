namespace Parley.Web;

/// <summary>All pages and the forms on them.</summary>
internal static class WorkbenchPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        LibraryRoutes.Map(pages);
        WordsRoutes.Map(pages);
        ThemeRoutes.Map(pages);
        SourceRoutes.Map(pages);
        ScoreSheetsRoutes.Map(pages);
        OffersRoutes.Map(pages);
        DealsRoutes.Map(pages);
        LensesRoutes.Map(pages);
        YamlRoutes.Map(pages);
        HistoryRoutes.Map(pages);
    }
}

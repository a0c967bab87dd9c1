namespace Parley.Web;

/// <summary>The page that explains the words, to which reports link.</summary>
internal static class WordsRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/words", () => Pages.Show<WordsPage>([]));
}

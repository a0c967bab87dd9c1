using Microsoft.AspNetCore.Mvc;

namespace Parley.Web;

/// <summary>The page "Score sheets".</summary>
internal static class ScoreSheetsRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id}/sheets", (string id, CasePages pages, CancellationToken cancel, string? edit = null, [FromQuery(Name = "of")] string? shown = null) =>
            pages.Show<ScoreSheetsPage>(id, cancel, _ => Task.FromResult(new Dictionary<string, object?>
            {
                [nameof(ScoreSheetsPage.Edited)] = string.IsNullOrEmpty(edit) ? null : edit,
                [nameof(ScoreSheetsPage.Shown)] = shown,
            })));
}

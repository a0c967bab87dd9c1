using System.Globalization;

namespace Parley.Web;

/// <summary>The page of a case's text.</summary>
internal static class YamlRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/yaml", (string id, CasePages pages, CancellationToken cancel) => pages.Show<YamlPage>(id, cancel));
        routes.MapPost("/cases/{id}/yaml", async Task<IResult> (string id, CasePages pages, Saves saves, HttpContext context, CancellationToken cancel) =>
        {
            var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
            var yaml = form["yaml"].ToString().ReplaceLineEndings("\n");
            if (!int.TryParse(form["based-on"], NumberStyles.None, CultureInfo.InvariantCulture, out var basedOn)) return CasePages.Missing();
            var result = await saves.Text(id, basedOn, yaml, null, Author.Of(context), null, cancel).ConfigureAwait(false);
            // What was written comes back with the reason, never lost.
            return result is Fault fault
                ? await pages.Show<YamlPage>(id, cancel, _ => Task.FromResult(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(YamlPage.Written)] = yaml, [nameof(YamlPage.Problem)] = fault.Detail, [nameof(YamlPage.BasedOn)] = basedOn })).ConfigureAwait(false)
                : TypedResults.LocalRedirect($"/cases/{id}/yaml");
        });
    }
}

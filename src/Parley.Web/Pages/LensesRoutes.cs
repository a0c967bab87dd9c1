using Parley.Lenses;

namespace Parley.Web;

/// <summary>The page of what the lenses find.</summary>
internal static class LensesRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        "/cases/{id}/lenses",
        (string id, CasePages pages, Workload work, CancellationToken cancel, string? lens = null, bool now = false) => pages.Show<LensesPage>(id, cancel, async view =>
        {
            var asked = Analyst.Lenses.FirstOrDefault(l => l.Name == lens) ?? Analyst.Lenses[0];
            Dictionary<string, object?> parameters = new() { [nameof(LensesPage.Lens)] = asked };
            // What takes long comes when the page is there already, and is asked for by its script.
            if (view.Loaded.Case is not { } of || !new CaseProgress(of).IsReady || (!now && !asked.IsQuickFor(of) && AssetShelf.HasScripts && view.Loaded.Known(asked.Name + "*") is null)) return parameters;
            try
            {
                parameters[nameof(LensesPage.Found)] = await work.AtLength(stop => view.Loaded.Through(asked.Name + "*", asked.Name, LiveOptions.Page, stop), cancel).ConfigureAwait(false);
            }
            catch (CaseModelException e)
            {
                parameters[nameof(LensesPage.Problem)] = $"This case cannot be computed: {e.Message}.";
            }
            return parameters;
        }));
}

using System.Globalization;

namespace Parley.Web;

/// <summary>The page of a case's text, and of what stands against saving one.</summary>
internal static class YamlRoutes
{
    // The pages whose forms can lead here.
    private static readonly string[] Pages = ["source", "offers", "sheets"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/yaml", (string id, CasePages pages, CancellationToken cancel) => pages.Show<YamlPage>(id, cancel));
        routes.MapPost("/cases/{id}/yaml", async Task<IResult> (string id, CasePages pages, CaseShelf shelf, Saves saves, Workload work, HttpContext context, CancellationToken cancel) =>
        {
            var form = await RequestForm.Read(context).ConfigureAwait(false);
            var yaml = form["yaml"].ToString().ReplaceLineEndings("\n");
            if (!int.TryParse(form["based-on"], NumberStyles.None, CultureInfo.InvariantCulture, out var basedOn)) return CasePages.Missing();
            var back = Pages.FirstOrDefault(page => page == form["back"]);
            var choices = await Choices(id, form, basedOn, yaml, shelf, work, cancel).ConfigureAwait(false);
            var result = await saves.Text(id, basedOn, yaml, null, Author.Of(context), null, cancel, choices).ConfigureAwait(false);
            return result is Fault fault ? await Refused(id, basedOn, yaml, fault, back, pages, shelf, cancel).ConfigureAwait(false) : TypedResults.LocalRedirect($"/cases/{Uri.EscapeDataString(id)}/{back ?? "yaml"}");
        });
    }

    /// <summary>Shows a text that could not be saved, and why: with both values of what was changed elsewhere too, to choose from. Nothing that was written is lost.</summary>
    /// <param name="id">The case.</param>
    /// <param name="basedOn">The version that the text was made of.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="fault">Why it could not be saved.</param>
    /// <param name="back">The page to go back to once it is; null: this one.</param>
    /// <param name="pages">Shows the page.</param>
    /// <param name="shelf">Versions.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public static async Task<IResult> Refused(string id, int basedOn, string yaml, Fault fault, string? back, CasePages pages, CaseShelf shelf, CancellationToken cancel)
    {
        var theirs = fault.Conflicts.Count > 0 && fault.Current is { } number ? await shelf.Version(id, number, cancel).ConfigureAwait(false) : null;
        return await pages.Show<YamlPage>(id, cancel, _ => Task.FromResult(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(YamlPage.Written)] = yaml,
            [nameof(YamlPage.Problem)] = theirs is null ? fault.Detail : null,
            [nameof(YamlPage.BasedOn)] = basedOn,
            [nameof(YamlPage.Conflicts)] = fault.Conflicts,
            [nameof(YamlPage.Theirs)] = theirs,
            [nameof(YamlPage.Back)] = back,
        })).ConfigureAwait(false);
    }

    /// <summary>What was chosen for entries that were changed elsewhere too; null: nothing was asked.</summary>
    private static async Task<ConflictChoices?> Choices(string id, IFormCollection form, int basedOn, string yaml, CaseShelf shelf, Workload work, CancellationToken cancel)
    {
        if (!int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return null;
        var mine = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; form[$"path-{i}"] is [{ } path]; i++)
            if (form[$"choice-{i}"].ToString() is var choice and ("mine" or "theirs")) mine[path] = choice == "mine";
        var rest = form["choice-rest"].ToString();
        if (rest is not ("mine" or "theirs")) return new(seen, mine);
        // The entries beyond those that were asked about one by one.
        if (await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is not { } start || await shelf.Version(id, seen, cancel).ConfigureAwait(false) is not { } theirs) return new(seen, mine);
        var left = await work.Quickly(stop => CaseMerge.ThreeWay(start.Version.Yaml, yaml, theirs.Version.Yaml, mine, stop), cancel).ConfigureAwait(false);
        foreach (var conflict in left.Conflicts) mine.TryAdd(conflict.Path.ToString(), rest == "mine");
        return new(seen, mine);
    }
}

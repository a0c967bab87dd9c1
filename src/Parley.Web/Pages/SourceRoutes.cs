using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Parley.Reports;

namespace Parley.Web;

/// <summary>The page "Source", and its forms for those without scripts.</summary>
internal static class SourceRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/source", (string id, CasePages pages, CancellationToken cancel, string? source = null, string? claim = null) => Show(id, pages, source, claim, null, null, null, cancel));
        routes.MapPost("/cases/{id}/source", Put);
        routes.MapPost("/cases/{id}/source/remove", async (string id, SourceSaves saves, CasePages pages, HttpContext context, CancellationToken cancel) =>
        {
            var form = await RequestForm.Read(context).ConfigureAwait(false);
            var source = form["source"].ToString();
            return await Answer(id, await saves.Remove(id, source, Author.Of(context), cancel).ConfigureAwait(false), "", source, null, pages, cancel).ConfigureAwait(false);
        });
        routes.MapPost("/cases/{id}/source/claims", AddClaim);
        routes.MapPost("/cases/{id}/source/claims/remove", async (string id, Saves saves, CasePages pages, CaseShelf shelf, HttpContext context, CancellationToken cancel) =>
        {
            var form = await RequestForm.Read(context).ConfigureAwait(false);
            IReadOnlyList<CaseEdit> edits = [new CaseEdit.Remove(new("claims", form["claim"].ToString()))];
            var saved = await saves.Edits(id, BasedOn(form), edits, Author.Of(context), null, cancel).ConfigureAwait(false);
            return await FormConflict.Of(id, BasedOn(form), edits, saved, "source", pages, shelf, cancel).ConfigureAwait(false)
                ?? await Answer(id, saved, "", null, null, pages, cancel).ConfigureAwait(false);
        });
    }

    private static Task<IResult> Show(string id, CasePages pages, string? source, string? claim, string? problem, SourceDraft? typed, string? typedFor, CancellationToken cancel, IFormCollection? claimForm = null) =>
        pages.Show<SourcePage>(id, cancel, view => Task.FromResult(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SourcePage.Sources)] = SourceView.Of(view.Loaded, source, claim),
            [nameof(SourcePage.Problem)] = problem,
            [nameof(SourcePage.Typed)] = typed,
            [nameof(SourcePage.TypedFor)] = typedFor,
            [nameof(SourcePage.TypedClaim)] = claimForm,
        }));

    /// <summary>On to the page where the call was done; else the page with the reason, and what was typed.</summary>
    private static async Task<IResult> Answer(string id, IResult result, string to, string? source, SourceDraft? typed, CasePages pages, CancellationToken cancel) => result is Fault fault
        ? await Show(id, pages, source, null, fault.Detail, typed, typed is null ? null : source, cancel).ConfigureAwait(false)
        : TypedResults.LocalRedirect($"/cases/{Uri.EscapeDataString(id)}/source{to}");

    private static async Task<IResult> Put(string id, SourceSaves saves, CaseShelf shelf, CasePages pages, HttpContext context, CancellationToken cancel)
    {
        var form = await RequestForm.Read(context).ConfigureAwait(false);
        var source = form["source"].ToString();
        var text = Lines(form["text"].ToString());
        string? unread = null;
        if (form.Files["file"] is { Length: > 0 } document && WordText.IsNamed(document.FileName))
        {
            var (words, why) = WordText.Read(document.OpenReadStream());
            if (words is null) unread = $"{PlainText.Of(document.FileName)} cannot be taken: {why}.";
            else text = words;
        }
        else if (form.Files["file"] is { Length: > SourceText.Largest } large) unread = $"{PlainText.Of(large.FileName)} has {large.Length:N0} bytes, and a source's text may have {SourceText.Largest:N0} (1 MiB).";
        else if (form.Files["file"] is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            text = await reader.ReadToEndAsync(cancel).ConfigureAwait(false);
        }
        var draft = new SourceDraft(form["title"].ToString(), form["author"].ToString(), form["date"].ToString(), form["url"].ToString(), text.Length == 0 && form["without"].Count > 0 ? null : text);
        var saved = (unread ?? draft.Fault()) is { } wrong ? Fault.Wrong(wrong)
            : source.Length == 0 ? await saves.Add(id, null, draft, Author.Of(context), cancel).ConfigureAwait(false)
            : await saves.Put(id, BasedOn(form), source, await IsAsItWas(id, BasedOn(form), source, text, shelf, cancel).ConfigureAwait(false) ? draft with { Text = null } : draft, Author.Of(context), cancel).ConfigureAwait(false);
        return await Answer(id, saved, source.Length == 0 ? "" : $"?source={Uri.EscapeDataString(source)}", source.Length == 0 ? null : source, draft, pages, cancel).ConfigureAwait(false);
    }

    // Browsers send the ends of lines in a form of their own, whatever they were: a text that differs in nothing else was not changed.
    private static async Task<bool> IsAsItWas(string id, int basedOn, string source, string text, CaseShelf shelf, CancellationToken cancel) =>
        await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is { } start && CaseSource.Of(start).FirstOrDefault(s => s.Id == source) is { } current
        && start.Version.Sources.TryGetValue(current.Key, out var before) && Lines(before) == text;

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static async Task<IResult> AddClaim(string id, CaseShelf shelf, Saves saves, CasePages pages, HttpContext context, CancellationToken cancel)
    {
        if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } latest) return CasePages.Missing();
        var form = await RequestForm.Read(context).ConfigureAwait(false);
        var (says, source) = (form["says"].ToString().Trim(), form["source"].ToString());
        var claim = ClaimIds.Of(says, (latest.Stated?.Claims ?? []).Select(c => c.Id).ToHashSet(StringComparer.Ordinal));
        var paragraph = int.TryParse(form["paragraph"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        List<CaseEdit> edits = [new CaseEdit.SetText(new("claims", claim, "says"), says)];
        if (source.Length > 0) edits.Add(new CaseEdit.SetText(new("claims", claim, "from"), new ClaimPlace(source, paragraph, paragraph, IsGone: false).ToString()));
        var supports = form["supports"].ToString().Split(['\n', '\r', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (supports.Length > 0) edits.Add(new CaseEdit.Set(new("claims", claim, "supports"), $"[ {string.Join(", ", supports.Select(CaseText.Quote))} ]"));
        var saved = says.Length == 0 ? Fault.Wrong("A claim needs words: what does the source say?") : await saves.Edits(id, BasedOn(form), edits, Author.Of(context), null, cancel).ConfigureAwait(false);
        return await FormConflict.Of(id, BasedOn(form), edits, saved, "source", pages, shelf, cancel).ConfigureAwait(false)
            ?? (saved is Fault fault ? await Show(id, pages, source, null, fault.Detail, null, null, cancel, form).ConfigureAwait(false) : null)
            ?? await Answer(id, saved, $"?claim={claim}#claim-{claim}", source, null, pages, cancel).ConfigureAwait(false);
    }

    private static int BasedOn(IFormCollection form) => int.TryParse(form["basedOn"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

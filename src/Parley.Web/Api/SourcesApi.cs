using Parley.Reports;

namespace Parley.Web;

/// <summary>The texts that a case's facts come from, and the entries that can rest on them.</summary>
internal static class SourcesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/cases/{id}/sources", Add).WithSummary("Adds a source with its text.").Produces<SavedBody>().ProducesFault(400, 404, 422);
        api.MapPut("/cases/{id}/sources/{source}", Put).WithSummary("Changes a source or its text. Claims are followed to where their passages stand now; those whose passage is gone say so.").Produces<SavedBody>().ProducesFault(400, 404, 409, 422);
        api.MapPost("/cases/{id}/sources/{source}/remove", Remove).WithSummary("Takes a source and its text out of a case. Earlier versions keep both.").Produces<SavedBody>().ProducesFault(404, 422);
        api.MapPost("/sources/words", Words).WithSummary("The words of a Word document (.docx), sent as multipart/form-data under 'files', for a source's text. Nothing is kept.").Produces<WordsBody>().ProducesFault(400, 413, 415, 422);
        api.MapGet("/cases/{id}/entries", Entries).WithSummary("The entries of a case that claims can support, in its own words.").Produces<IReadOnlyList<EntryBody>>().ProducesFault(404);
    }

    private static async Task<IResult> Add(string id, SourceRequest body, SourceSaves saves, HttpContext context, CancellationToken cancel) =>
        body.Draft.Fault() is { } fault ? Fault.Wrong(fault) : await saves.Add(id, body.Id, body.Draft, Author.Of(context), cancel).ConfigureAwait(false);

    private static async Task<IResult> Put(string id, string source, SourceRequest body, SourceSaves saves, HttpContext context, CancellationToken cancel) =>
        body.Draft.Fault() is { } fault ? Fault.Wrong(fault) : await saves.Put(id, body.BasedOn, source, body.Draft, Author.Of(context), cancel).ConfigureAwait(false);

    private static Task<IResult> Remove(string id, string source, SourceSaves saves, HttpContext context, CancellationToken cancel) =>
        saves.Remove(id, source, Author.Of(context), cancel);

    private static async Task<IResult> Words(HttpContext context, Workload work, CancellationToken cancel)
    {
        var form = await RequestForm.Read(context).ConfigureAwait(false);
        if (form.Files is not [{ } file]) return Fault.Wrong("One file is sent at a time.");
        var (text, wrong) = await work.AtLength(_ => WordText.Read(file.OpenReadStream()), cancel).ConfigureAwait(false);
        return text is null
            ? new Fault(StatusCodes.Status422UnprocessableEntity, $"{PlainText.Of(file.FileName)} cannot be taken: {wrong}.")
            : TypedResults.Json(new WordsBody(text), ApiJson.Wire.WordsBody);
    }

    private static async Task<IResult> Entries(string id, CaseShelf shelf, CancellationToken cancel)
    {
        if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } loaded) return Fault.Missing($"case '{id}'");
        IReadOnlyList<EntryBody> entries = [.. new CaseEntries(loaded).All.Select(e => new EntryBody(e.Path, e.Words, e.Kind))];
        return TypedResults.Json(entries, ApiJson.Wire.IReadOnlyListEntryBody);
    }
}

using Microsoft.AspNetCore.Mvc;

namespace Parley.Web;

/// <summary>The versions of a case: listed, compared, brought back, announced.</summary>
internal static class VersionsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cases/{id}/history", History).WithSummary("All versions, the latest first, without their texts.").Produces<IReadOnlyList<VersionEntry>>().ProducesFault(404);
        api.MapGet("/cases/{id}/versions/{number:int}", Get).WithSummary("One version, with its texts.").Produces<CaseBody>().ProducesFault(404);
        api.MapGet("/cases/{id}/diff", Difference).WithSummary("What changed between two versions, entry by entry, in words.").Produces<IReadOnlyList<ChangeBody>>().ProducesFault(404);
        api.MapPost("/cases/{id}/restore", Restore).WithSummary("Saves an earlier version's texts as a new version.").Produces<SavedBody>().ProducesFault(400, 404, 409);
        api.MapPost("/cases/{id}/undo", Undo).WithSummary("Takes back the last change that has not been taken back yet, as a new version.").Produces<SavedBody>().ProducesFault(404, 409);
        api.MapPost("/cases/{id}/redo", Redo).WithSummary("Makes the last undone change again, as a new version.").Produces<SavedBody>().ProducesFault(404, 409);
        api.MapGet("/cases/{id}/events", Events).WithSummary("Announces versions as they are saved, as server-sent events.").Produces(StatusCodes.Status200OK, contentType: "text/event-stream").ProducesFault(404, 503);
        api.MapGet("/events", EventsOfAll).WithSummary("The same for several cases in one stream: ?case=ID, up to 64 times.").Produces(StatusCodes.Status200OK, contentType: "text/event-stream").ProducesFault(400, 503);
    }

    private static async Task<IResult> History(string id, IWorkbenchStore store, CancellationToken cancel) =>
        await store.History(id, cancel).ConfigureAwait(false) is { Count: > 0 } all ? TypedResults.Json(all, ApiJson.Wire.IReadOnlyListVersionEntry) : Fault.Missing($"case '{id}'");

    private static async Task<IResult> Get(string id, int number, CaseShelf shelf, CancellationToken cancel) =>
        await shelf.Version(id, number, cancel).ConfigureAwait(false) is { } loaded ? TypedResults.Json(CaseBody.Of(loaded), ApiJson.Wire.CaseBody) : Fault.Missing($"version {number} of '{id}'");

    private static async Task<IResult> Difference(string id, int from, int to, CaseShelf shelf, CancellationToken cancel)
    {
        if (await shelf.Version(id, from, cancel).ConfigureAwait(false) is not { } before) return Fault.Missing($"version {from} of '{id}'");
        if (await shelf.Version(id, to, cancel).ConfigureAwait(false) is not { } after) return Fault.Missing($"version {to} of '{id}'");
        IReadOnlyList<ChangeBody> changes = [.. CaseDifference.Between(before.Version.Yaml, after.Version.Yaml).Select(ChangeBody.Of)];
        return TypedResults.Json(changes, ApiJson.Wire.IReadOnlyListChangeBody);
    }

    private static async Task<IResult> Restore(string id, VersionRequest body, Saves saves, HttpContext context, CancellationToken cancel) => body.Number is { } number
        ? await saves.Restore(id, body.BasedOn, number, Author.Of(context), cancel).ConfigureAwait(false)
        : Fault.Wrong("Say which version to bring back: 'number'.");

    private static Task<IResult> Undo(string id, VersionRequest body, Saves saves, HttpContext context, CancellationToken cancel) => saves.Step(id, body.BasedOn, isUndo: true, Author.Of(context), cancel);

    private static Task<IResult> Redo(string id, VersionRequest body, Saves saves, HttpContext context, CancellationToken cancel) => saves.Step(id, body.BasedOn, isUndo: false, Author.Of(context), cancel);

    private static Task<IResult> Events(string id, EventStream stream, HttpContext context) => stream.Send(id, context);

    private static async Task<IResult> EventsOfAll(EventStream stream, HttpContext context, [FromQuery(Name = "case")] string[] cases) => cases.Length is 0 or > EventStream.MostCases
        ? Fault.Wrong(cases.Length == 0 ? "Say which cases: ?case=ID, perhaps several times." : $"These are {cases.Length} cases, and one stream tells of {EventStream.MostCases}.")
        : await stream.Send(cases, context).ConfigureAwait(false);
}

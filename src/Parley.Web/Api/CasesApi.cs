using Microsoft.AspNetCore.Mvc;
using Parley.Cases;

namespace Parley.Web;

/// <summary>Cases: listed, made, read, changed, put away.</summary>
internal static class CasesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cases", List).WithSummary("Lists the cases, last saved first.").Produces<IReadOnlyList<CaseEntry>>();
        api.MapPost("/cases", Create).WithSummary("Makes a case: of a text, of a worked case, or the commented starter.").Produces<SavedBody>(StatusCodes.Status201Created).ProducesFault(400, 404, 413, 422);
        api.MapPost("/cases/import", ImportApi.Import).WithSummary("Makes cases of files: case files, or any format that 'parley import' reads; files of one negotiation together, as multipart/form-data under 'files'.")
            .Produces<ImportBody>(StatusCodes.Status201Created).ProducesFault(400, 413, 415, 422);
        api.MapGet("/cases/{id}", Get).WithSummary("The latest version of a case, with its texts.").Produces<CaseBody>().ProducesFault(404);
        api.MapPut("/cases/{id}/yaml", PutText).WithSummary("Saves a case's text as a whole. Merged with what others saved meanwhile, or refused with both values.").Produces<SavedBody>().ProducesFault(400, 404, 409, 413, 422);
        api.MapPost("/cases/{id}/edits", PostEdits).WithSummary("Saves changes entry by entry; comments and layout stay. Merged with what others saved meanwhile, or refused with both values.").Produces<SavedBody>().ProducesFault(400, 404, 409, 413, 422);
        api.MapPost("/cases/{id}/put-away", PutAway).WithSummary("Puts a case away. It keeps all its versions.").Produces(StatusCodes.Status204NoContent).ProducesFault(404);
        api.MapPost("/cases/{id}/bring-back", BringBack).WithSummary("Brings a case back that was put away.").Produces(StatusCodes.Status204NoContent).ProducesFault(404);
    }

    private static async Task<IResult> List(IWorkbenchStore store, CancellationToken cancel, [FromQuery(Name = "put-away")] bool putAway = false) =>
        TypedResults.Json(await store.List(putAway, cancel).ConfigureAwait(false), ApiJson.Wire.IReadOnlyListCaseEntry);

    private static async Task<IResult> Create(CreateRequest body, NewCases cases, HttpContext context, CancellationToken cancel)
    {
        if (body is { Yaml: not null, Example: not null }) return Fault.Wrong("A new case is made of a text or of a worked case; give one of 'yaml' and 'example'.");
        var yaml = body.Yaml;
        if (body.Example is { } name && (yaml = WorkedCases.Text(name)) is null) return Fault.Missing($"worked case '{name}'");
        var made = await cases.Create(body.Title, yaml, body.Sources, Author.Of(context), cancel).ConfigureAwait(false);
        return TypedResults.Created($"/api/cases/{made.Version.Id}", SavedBody.Of(made, merged: false));
    }

    private static async Task<IResult> Get(string id, CaseShelf shelf, CancellationToken cancel) =>
        await shelf.Latest(id, cancel).ConfigureAwait(false) is { } loaded ? TypedResults.Json(CaseBody.Of(loaded), ApiJson.Wire.CaseBody) : Fault.Missing($"case '{id}'");

    private static Task<IResult> PutText(string id, TextRequest body, Saves saves, HttpContext context, CancellationToken cancel) =>
        saves.Text(id, body.BasedOn, body.Yaml, body.Sources, Author.Of(context), body.Note, cancel);

    private static async Task<IResult> PostEdits(string id, EditsRequest body, Saves saves, HttpContext context, CancellationToken cancel)
    {
        var (edits, fault) = EditBody.Read(body.Edits);
        return fault ?? await saves.Edits(id, body.BasedOn, edits, Author.Of(context), body.Note, cancel).ConfigureAwait(false);
    }

    private static async Task<IResult> PutAway(string id, IWorkbenchStore store, HttpContext context, CancellationToken cancel) =>
        await store.PutAway(id, Author.Of(context), cancel).ConfigureAwait(false) ? TypedResults.NoContent() : Fault.Missing($"case '{id}'");

    private static async Task<IResult> BringBack(string id, IWorkbenchStore store, HttpContext context, CancellationToken cancel) =>
        await store.BringBack(id, Author.Of(context), cancel).ConfigureAwait(false) ? TypedResults.NoContent() : Fault.Missing($"case '{id}'");
}

using System.Text.Json;
using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>What to say of something that went wrong: a status, and one sentence.</summary>
internal readonly record struct Trouble(int Status, string Sentence)
{
    private const string TooMuch = "That is more than the workbench takes at once: 8 MiB.";

    /// <summary>Whether the workbench itself is to blame.</summary>
    public bool IsDefect => Status == StatusCodes.Status500InternalServerError;

    /// <summary>Whether whatever is asked next would go the same way.</summary>
    public bool IsStandstill { get; private init; }

    /// <summary>What to say of an exception.</summary>
    public static Trouble Of(Exception e) => e switch
    {
        RequestFailure sent => new(sent.Status, sent.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(StatusCodes.Status413PayloadTooLarge, TooMuch),
        BadHttpRequestException { InnerException: JsonException json } => new(StatusCodes.Status400BadRequest, $"The request is not the JSON that was expected{(json.Path is { Length: > 1 } path ? $", at {path}" : "")}."),
        BadHttpRequestException bad => new(bad.StatusCode, "The request cannot be read: its body or another part of it is missing or of the wrong kind."),
        CaseModelException cannot => new(StatusCodes.Status422UnprocessableEntity, $"This case cannot be computed: {cannot.Message}."),
        DealSpaceTooLargeException => new(StatusCodes.Status422UnprocessableEntity, "So many issues hang together here that this cannot be worked out."),
        ThresholdException why => new(StatusCodes.Status400BadRequest, Sentenced(why.Message)),
        WorkbenchStoreException { Cause: StoreFault.TooLarge } why => new(StatusCodes.Status413PayloadTooLarge, Sentenced(why.Message)),
        WorkbenchStoreException { Cause: StoreFault.Unfit } why => new(StatusCodes.Status422UnprocessableEntity, Sentenced(why.Message)),
        WorkbenchStoreException why => new(StatusCodes.Status503ServiceUnavailable, Sentenced(why.Message)) { IsStandstill = true },
        StoppingException => new(StatusCodes.Status503ServiceUnavailable, "The workbench is being stopped.") { IsStandstill = true },
        BusyException => new(StatusCodes.Status503ServiceUnavailable, "The workbench is busy with other analyses; try again in a moment."),
        OperationCanceledException => new(StatusCodes.Status503ServiceUnavailable, "This takes longer than the workbench allows; the command line has no such limit: parley analyze."),
        _ => new(StatusCodes.Status500InternalServerError, "Something went wrong that should not have. Please report it, with what you did."),
    };

    /// <summary>What to say where the server refused by a status alone.</summary>
    public static Trouble Bare(int status, HttpContext context) => (status, context.Request.Path.StartsWithSegments("/api")) switch
    {
        (StatusCodes.Status404NotFound, _) => new(status, "There is no such call; /api/openapi.json describes those there are."),
        (StatusCodes.Status405MethodNotAllowed, true) => new(status, $"This call does not take {context.Request.Method}{Instead(context)}; /api/openapi.json describes the calls there are."),
        (StatusCodes.Status405MethodNotAllowed, false) => new(status, "This address only takes what a form of a page sends; there is no page here."),
        (StatusCodes.Status413PayloadTooLarge, _) => new(status, TooMuch),
        (StatusCodes.Status415UnsupportedMediaType, _) => new(status, "The body has to be JSON, and say so: 'Content-Type: application/json'."),
        _ => new(status, "The request cannot be read."),
    };

    private static string Instead(HttpContext context) => context.Response.Headers.Allow.ToString() is { Length: > 0 } allowed ? $", but {allowed}" : "";

    private static string Sentenced(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause.AsSpan(1).TrimEnd('.')}.";
}

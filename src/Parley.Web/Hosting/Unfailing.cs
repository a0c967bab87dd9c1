using System.Text.Json;
using Parley.Engine.Deals;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>Whatever goes wrong while a request is answered is told in one sentence; what a defect looks like inside is nobody's business but the console's.</summary>
internal sealed class Unfailing(TextWriter notes)
{
    private const string TooMuch = "That is more than the workbench takes at once: 8 MiB.";

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: >= 400 and var refused, ContentType: null }) await Refusal.Write(context, refused, Bare(refused)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; a newer request took this one's place, most likely.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var (status, sentence) = Told(e);
            if (e is WorkbenchStoreException) await notes.WriteLineAsync(PlainText.Of($"parley: {e.Message}")).ConfigureAwait(false);
            else if (status == StatusCodes.Status500InternalServerError)
                await notes.WriteLineAsync(PlainText.Of($"parley: {context.Request.Method} {context.Request.Path}: something went wrong that should not have ({e.GetType().Name}: {e.Message})")).ConfigureAwait(false);
            context.Response.Clear();
            await SecurityHeaders.Invoke(context, _ => Tell(context, status, sentence)).ConfigureAwait(false);
        }
    }

    // Whoever looks at pages is told on one, from which there is a way back.
    private static Task Tell(HttpContext context, int status, string sentence) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/assets") || !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? Refusal.Write(context, status, sentence)
            : Pages.Show<MessagePage>(new() { [nameof(MessagePage.Title)] = "That did not work", [nameof(MessagePage.Words)] = sentence, [nameof(MessagePage.Back)] = Back(context) }, status).ExecuteAsync(context);

    // Where the user was, if that was a page of this workbench.
    private static string Back(HttpContext context) =>
        Uri.TryCreate(context.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase) && from.AbsolutePath is ['/'] or ['/', not '/', ..]
            ? from.PathAndQuery
            : "/";

    /// <summary>What to say where the server refused by a status alone.</summary>
    internal static string Bare(int status) => status switch
    {
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method; /api/openapi.json describes the calls there are.",
        StatusCodes.Status413PayloadTooLarge => TooMuch,
        StatusCodes.Status415UnsupportedMediaType => "The body has to be JSON, and say so: 'Content-Type: application/json'.",
        StatusCodes.Status404NotFound => "There is nothing here.",
        _ => "The request cannot be read.",
    };

    private static string Sentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause.AsSpan(1).TrimEnd('.')}.";

    private static (int Status, string Sentence) Told(Exception e) => e switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, TooMuch),
        BadHttpRequestException { InnerException: JsonException json } => (StatusCodes.Status400BadRequest, $"The request is not the JSON that was expected{(json.Path is { Length: > 1 } path ? $", at {path}" : "")}."),
        BadHttpRequestException bad => (bad.StatusCode, "The request cannot be read: a part of it is missing or of the wrong kind."),
        InvalidDataException => (StatusCodes.Status413PayloadTooLarge, TooMuch),
        CaseModelException cannot => (StatusCodes.Status422UnprocessableEntity, $"This case cannot be computed: {cannot.Message}."),
        DealSpaceTooLargeException => (StatusCodes.Status422UnprocessableEntity, "So many issues hang together here that this cannot be worked out."),
        ThresholdException why => (StatusCodes.Status400BadRequest, Sentence(why.Message)),
        WorkbenchStoreException why => (StatusCodes.Status503ServiceUnavailable, Sentence(why.Message)),
        StoppingException => (StatusCodes.Status503ServiceUnavailable, "The workbench is being stopped."),
        BusyException => (StatusCodes.Status503ServiceUnavailable, "The workbench is busy with other analyses; try again in a moment."),
        OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "This takes longer than the workbench allows; the command line has no such limit: parley analyze."),
        _ => (StatusCodes.Status500InternalServerError, "Something went wrong that should not have. Please report it, with what you did."),
    };
}

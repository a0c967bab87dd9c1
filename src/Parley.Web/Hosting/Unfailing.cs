using System.Text.Json;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>Whatever goes wrong while a request is answered is told in one sentence; what a defect looks like inside is nobody's business but the console's.</summary>
internal sealed class Unfailing(TextWriter notes)
{
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; a newer request took this one's place, most likely.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var (status, sentence) = Told(e);
            if (status == StatusCodes.Status500InternalServerError)
                await notes.WriteLineAsync(PlainText.Of($"parley: {context.Request.Method} {context.Request.Path}: something went wrong that should not have ({e.GetType().Name}: {e.Message})")).ConfigureAwait(false);
            context.Response.Clear();
            await SecurityHeaders.Invoke(context, _ => Refusal.Write(context, status, sentence)).ConfigureAwait(false);
        }
    }

    private static (int Status, string Sentence) Told(Exception e) => e switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, "That is more than the workbench takes at once: 8 MiB."),
        BadHttpRequestException { InnerException: JsonException json } => (StatusCodes.Status400BadRequest, $"The request is not the JSON that was expected{(json.Path is { Length: > 1 } path ? $", at {path}" : "")}."),
        BadHttpRequestException bad => (bad.StatusCode, "The request cannot be read: a part of it is missing or of the wrong kind."),
        InvalidDataException => (StatusCodes.Status413PayloadTooLarge, "That is more than the workbench takes at once."),
        CaseModelException cannot => (StatusCodes.Status422UnprocessableEntity, $"This case cannot be computed: {cannot.Message}."),
        BusyException => (StatusCodes.Status503ServiceUnavailable, "The workbench is busy with other analyses; try again in a moment."),
        OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "This takes longer than the workbench allows; the command line has no such limit: parley analyze."),
        _ => (StatusCodes.Status500InternalServerError, "Something went wrong that should not have. Please report it, with what you did."),
    };
}

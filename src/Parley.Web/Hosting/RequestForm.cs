namespace Parley.Web;

/// <summary>Reads forms.</summary>
internal static class RequestForm
{
    /// <summary>The most fields of one form: a long table of offers has as many as it has cells.</summary>
    public const int MostFields = 8_192;

    /// <summary>The form that was sent.</summary>
    /// <exception cref="RequestFailure">It is none, is damaged, or has too many fields.</exception>
    /// <exception cref="BadHttpRequestException">It is larger than the workbench takes.</exception>
    public static async Task<IFormCollection> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            throw new RequestFailure(StatusCodes.Status415UnsupportedMediaType, "This address takes forms: 'multipart/form-data', or 'application/x-www-form-urlencoded' where there are no files.");
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            // The request's own size is looked after before: what is left are counts, and parts that cannot be told apart.
            throw e.Message.Contains("count limit", StringComparison.Ordinal)
                ? new RequestFailure(StatusCodes.Status413PayloadTooLarge, $"The form has more than {MostFields:N0} fields, and the workbench takes no more at once.", e)
                : new RequestFailure(StatusCodes.Status400BadRequest, "The form cannot be read: it is damaged, or the name of a field is too long.", e);
        }
        catch (NotSupportedException e)
        {
            throw new RequestFailure(StatusCodes.Status415UnsupportedMediaType, "The form cannot be read: a part of it is written in an encoding other than UTF-8.", e);
        }
        catch (IOException e) when (e is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            throw new RequestFailure(StatusCodes.Status400BadRequest, "The form cannot be read: it ends in the middle.", e);
        }
    }
}

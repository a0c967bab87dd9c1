using System.Text.Json;

namespace Parley.Web;

/// <summary>Why a call was refused or failed: one plain sentence, and whatever it is about. Problem details after RFC 9457.</summary>
/// <param name="status">The status code.</param>
/// <param name="detail">The sentence.</param>
/// <param name="faults">What is wrong with a case, one by one.</param>
/// <param name="conflicts">Entries that two people changed in different ways.</param>
/// <param name="current">The number of the latest version, where that is what stands in the way.</param>
internal sealed class Fault(
    int status, string detail, IReadOnlyList<CaseFault>? faults = null, IReadOnlyList<ConflictBody>? conflicts = null, int? current = null) : IResult, IStatusCodeHttpResult
{
    /// <inheritdoc/>
    public int? StatusCode => status;

    /// <summary>The sentence.</summary>
    public string Detail => detail;

    /// <summary>What is wrong with a case, one by one.</summary>
    public IReadOnlyList<CaseFault> Faults => faults ?? [];

    /// <summary>Entries that two people changed in different ways.</summary>
    public IReadOnlyList<ConflictBody> Conflicts => conflicts ?? [];

    /// <summary>The number of the latest version, where that is what stands in the way.</summary>
    public int? Current => current;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/problem+json; charset=utf-8";
        await JsonSerializer.SerializeAsync(
            httpContext.Response.Body, new FaultBody(status, detail, Faults, Conflicts, current), ApiJson.Wire.FaultBody, httpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>There is no such case, or version.</summary>
    public static Fault Missing(string what) => new(StatusCodes.Status404NotFound, $"There is no {what}.");

    /// <summary>The call itself is wrong.</summary>
    public static Fault Wrong(string detail) => new(StatusCodes.Status400BadRequest, detail);
}

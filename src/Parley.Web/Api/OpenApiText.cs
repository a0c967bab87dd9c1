using Microsoft.AspNetCore.OpenApi;

namespace Parley.Web;

/// <summary>What the description of the API says of itself.</summary>
internal static class OpenApiText
{
    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Parley's workbench";
        document.Info.Version = typeof(OpenApiText).Assembly.GetName().Version?.ToString(3) ?? "";
        document.Info.Description = "Cases, their versions, and what they say. Calls that change something need the header 'X-Parley: 1'; where the workbench is served with a token, "
            + "every call needs 'Authorization: Bearer TOKEN'. Refusals come as application/problem+json with one plain sentence in 'detail'.";
        document.Servers?.Clear();
        return Task.CompletedTask;
    });
}

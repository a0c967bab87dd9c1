using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Parley.Web;

/// <summary>Pages as answers.</summary>
internal static class Pages
{
    /// <summary>A page with these parameters.</summary>
    public static IResult Show<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
}

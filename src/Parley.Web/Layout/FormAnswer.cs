namespace Parley.Web;

/// <summary>Answers a form of a page, for those without scripts, with what the same call of the API came to.</summary>
internal static class FormAnswer
{
    /// <summary>On to a page where the call was done; else why it was not.</summary>
    /// <param name="result">What the call came to.</param>
    /// <param name="done">The page to go on to.</param>
    /// <param name="back">The page to go back to where it was refused.</param>
    public static IResult Of(IResult result, string done, string back) => result is Fault fault
        ? Pages.Show<MessagePage>(new() { [nameof(MessagePage.Title)] = "Not done", [nameof(MessagePage.Words)] = fault.Detail, [nameof(MessagePage.Back)] = back }, fault.StatusCode ?? 400)
        : TypedResults.LocalRedirect(done);
}

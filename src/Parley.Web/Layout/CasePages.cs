using Microsoft.AspNetCore.Components;

namespace Parley.Web;

/// <summary>Shows pages of cases.</summary>
internal sealed class CasePages(CaseShelf shelf, Verdicts verdicts)
{
    /// <summary>Shows a page of a case's latest version. The page has a parameter <c>View</c> of type <see cref="CaseView"/>.</summary>
    /// <param name="id">The case.</param>
    /// <param name="cancel">Set when nobody waits any more.</param>
    /// <param name="parameters">Makes the page's other parameters, if it has any.</param>
    public async Task<IResult> Show<TPage>(string id, CancellationToken cancel, Func<CaseView, Task<Dictionary<string, object?>>>? parameters = null) where TPage : IComponent
    {
        if (await shelf.Latest(id, cancel).ConfigureAwait(false) is not { } loaded) return Missing();
        var view = new CaseView(loaded, await verdicts.Of(loaded, cancel).ConfigureAwait(false), loaded.Version.Number);
        var all = parameters is null ? [] : await parameters(view).ConfigureAwait(false);
        all["View"] = view;
        return Pages.Show<TPage>(all);
    }

    /// <summary>The page that says that there is no such case.</summary>
    public static IResult Missing() => Pages.Show<MissingPage>([], StatusCodes.Status404NotFound);
}

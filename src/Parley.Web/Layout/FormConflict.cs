namespace Parley.Web;

/// <summary>Where a form of a page, for those without scripts, changed what somebody else has changed meanwhile: both values, to choose from.</summary>
internal static class FormConflict
{
    /// <summary>The page that asks; null where nothing has to be asked.</summary>
    /// <param name="id">The case.</param>
    /// <param name="basedOn">The version that the form was made of.</param>
    /// <param name="edits">What the form changes.</param>
    /// <param name="result">What came of saving it.</param>
    /// <param name="back">The form's page.</param>
    /// <param name="pages">Shows pages.</param>
    /// <param name="shelf">Versions.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public static async Task<IResult?> Of(string id, int basedOn, IReadOnlyList<CaseEdit> edits, IResult result, string back, CasePages pages, CaseShelf shelf, CancellationToken cancel)
    {
        if (result is not Fault { Conflicts.Count: > 0 } fault || await shelf.Version(id, basedOn, cancel).ConfigureAwait(false) is not { } start) return null;
        var edited = CaseText.Apply(start.Version.Yaml, edits, cancel);
        return edited.IsDone ? await YamlRoutes.Refused(id, basedOn, edited.Text, fault, back, pages, shelf, cancel).ConfigureAwait(false) : null;
    }
}

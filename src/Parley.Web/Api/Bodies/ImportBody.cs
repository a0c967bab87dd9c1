namespace Parley.Web;

/// <summary>What came of an import.</summary>
/// <param name="Cases">The cases that were made.</param>
/// <param name="Notes">What was found, guessed, mended and left out, or why there is no case.</param>
internal sealed record ImportBody(IReadOnlyList<SavedBody> Cases, IReadOnlyList<ImportNoteBody> Notes);

namespace Parley.Web;

/// <summary>Changes a case entry by entry.</summary>
/// <param name="BasedOn">The version that the edits were made on.</param>
/// <param name="Edits">The edits, in order.</param>
/// <param name="Note">What was done, in a few words; left out: told from the difference.</param>
internal sealed record EditsRequest(int BasedOn, IReadOnlyList<EditBody> Edits, string? Note = null);

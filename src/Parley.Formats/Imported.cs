using Parley.Cases;

namespace Parley.Formats;

/// <summary>A case that other programs' files hold, and what happened on the way.</summary>
/// <param name="Case">The case.</param>
/// <param name="Notes">What was found, guessed, repaired and dropped, in the order of the files.</param>
public sealed record Imported(Case Case, IReadOnlyList<ImportNote> Notes);

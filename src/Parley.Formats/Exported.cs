namespace Parley.Formats;

/// <summary>A case as another program's files, and what those could not hold.</summary>
/// <param name="Files">The files.</param>
/// <param name="Notes">What was dropped or approximated.</param>
public sealed record Exported(IReadOnlyList<ForeignFile> Files, IReadOnlyList<ImportNote> Notes);

namespace Parley.Web;

/// <summary>An entry that two people changed in different ways.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Base">What stood there before, on one line; null where nothing did.</param>
/// <param name="Mine">What the one made of it; null where it was removed.</param>
/// <param name="Theirs">What the other made of it; null where it was removed.</param>
public sealed record MergeConflict(CasePath Path, string? Base, string? Mine, string? Theirs);

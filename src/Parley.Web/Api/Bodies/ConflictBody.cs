namespace Parley.Web;

/// <summary>An entry that two people changed in different ways.</summary>
/// <param name="Path">The entry: <c>values.usa.tension.eased</c>.</param>
/// <param name="Base">What both started from, as written; null where it was not there.</param>
/// <param name="Mine">What this call wants; null: that it goes.</param>
/// <param name="Theirs">What has been saved meanwhile; null: it is gone.</param>
public sealed record ConflictBody(string Path, string? Base, string? Mine, string? Theirs);

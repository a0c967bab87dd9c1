namespace Parley.Web;

/// <summary>An entry of a case, in the case's words.</summary>
/// <param name="Path">Its path: <c>values.russia.sanctions.lift</c>.</param>
/// <param name="Words">What it is: <c>Russia's points for Sanctions lifted</c>.</param>
/// <param name="Kind">What kind of entry: <c>party</c>, <c>issue</c>, <c>option</c>, <c>number</c> and so on.</param>
/// <param name="Page">The page that shows it.</param>
public sealed record EntryWords(string Path, string Words, string Kind, string Page);

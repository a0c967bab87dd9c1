namespace Parley.Web;

/// <summary>An entry of a case on which something can be said to rest.</summary>
/// <param name="Path">Its path: <c>values.russia.sanctions.lift</c>.</param>
/// <param name="Words">What it is, in the case's words.</param>
/// <param name="Kind">What kind of entry it is: <c>party</c>, <c>issue</c>, <c>option</c>, <c>number</c> and so on.</param>
internal sealed record EntryBody(string Path, string Words, string Kind);

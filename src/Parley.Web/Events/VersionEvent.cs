namespace Parley.Web;

/// <summary>A version was saved.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Note">What was done.</param>
internal sealed record VersionEvent(int Number, string Author, string Note);

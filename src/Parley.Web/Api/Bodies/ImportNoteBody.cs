namespace Parley.Web;

/// <summary>A line about an import.</summary>
/// <param name="Kind"><c>found</c>, <c>guessed</c>, <c>repaired</c>, <c>dropped</c> or <c>problem</c>.</param>
/// <param name="Text">One sentence.</param>
internal sealed record ImportNoteBody(string Kind, string Text);

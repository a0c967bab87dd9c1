namespace Parley.Web;

/// <summary>Numbers of a case that belong together.</summary>
/// <param name="Id">An id for the page.</param>
/// <param name="Title">What they are.</param>
/// <param name="Rows">The numbers, in the order of the case.</param>
public sealed record NumberGroup(string Id, string Title, IReadOnlyList<NumberRow> Rows);

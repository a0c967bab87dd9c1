namespace Parley.Cases;

/// <summary>What one issue is worth on a score sheet. Options left out are worth 0.</summary>
/// <remarks>
/// Listed issue: <see cref="Points"/> by option id. Numeric issue: <see cref="Points"/> are the knots between which straight
/// lines run, each id a number of the range; level beyond the first and last. Divided item: <see cref="Whole"/> alone.
/// </remarks>
/// <param name="Id">The issue's id.</param>
/// <param name="Points">Points by option, in the order written.</param>
/// <param name="Weight">When given, each of <paramref name="Points"/> is a rating, and points are weight × rating.</param>
/// <param name="Whole">For a divided item: points for having all of it.</param>
public sealed record IssueScore(string Id, Catalog<OptionScore> Points, Amount? Weight = null, Amount? Whole = null) : IIdentified;

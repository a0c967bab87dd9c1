namespace Parley.Web;

/// <summary>Values of a number with the same verdict.</summary>
/// <param name="Verdict">yes, no or unproved; of a solution package, or why there is none; impossible where the case cannot be computed.</param>
/// <param name="From">Where they begin.</param>
/// <param name="HasFrom">Whether that value is one of them.</param>
/// <param name="To">Where they end.</param>
/// <param name="HasTo">Whether that value is one of them.</param>
/// <param name="Differs">Of a solution: the ids of the issues that its package settles otherwise than that of the zone before; else null.</param>
internal sealed record ZoneBody(string Verdict, decimal From, bool HasFrom, decimal To, bool HasTo, IReadOnlyList<string>? Differs);

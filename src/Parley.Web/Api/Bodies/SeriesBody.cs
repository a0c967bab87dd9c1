namespace Parley.Web;

/// <summary>Points of a chart that belong together.</summary>
/// <param name="Name">The series' name in the legend.</param>
/// <param name="Places">x, y, x, y, … in the drawing's pixels.</param>
/// <param name="Values">What each point is worth: first side, second side, first side, …, in points.</param>
/// <param name="Labels">The points' names; null where they have none.</param>
internal sealed record SeriesBody(string Name, IReadOnlyList<double> Places, IReadOnlyList<decimal> Values, IReadOnlyList<string>? Labels);

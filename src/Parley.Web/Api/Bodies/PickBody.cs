namespace Parley.Web;

/// <summary>A point of a chart.</summary>
/// <param name="Series">Which series, from 0.</param>
/// <param name="At">Which of its points, from 0.</param>
internal sealed record PickBody(int Series, int At);

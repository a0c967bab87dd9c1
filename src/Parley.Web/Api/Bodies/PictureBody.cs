namespace Parley.Web;

/// <summary>The frontier, drawn, and where its points are.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="Legend">The legend, as HTML.</param>
/// <param name="Width">Width, in the drawing's pixels.</param>
/// <param name="Height">Height, in the drawing's pixels.</param>
/// <param name="Series">The points, by series.</param>
internal sealed record PictureBody(string Title, string Svg, string Legend, double Width, double Height, IReadOnlyList<SeriesBody> Series);

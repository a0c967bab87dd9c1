namespace Parley.Web;

/// <summary>The frontier, drawn, and where its points are.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="Legend">The legend, as HTML.</param>
/// <param name="Width">Width, in the drawing's pixels.</param>
/// <param name="Height">Height, in the drawing's pixels.</param>
/// <param name="Series">The points, by series.</param>
/// <param name="Plot">Where the plot is between the axes: left, top, right, bottom, in the drawing's pixels. In a closer look some points are outside it.</param>
/// <param name="CanBeClose">Whether there is a part that is worth a closer look: what everyone accepts.</param>
/// <param name="IsClose">Whether this is that closer look.</param>
internal sealed record PictureBody(
    string Title, string Svg, string Legend, double Width, double Height, IReadOnlyList<SeriesBody> Series,
    IReadOnlyList<double> Plot, bool CanBeClose, bool IsClose);

namespace Parley.Reports;

/// <summary>A chart drawn for a page that lets its reader point at it.</summary>
/// <param name="Svg">The drawing; it takes its colours from the page's style sheet.</param>
/// <param name="Legend">The legend and notes, as HTML.</param>
/// <param name="Width">Width of the drawing, in its own pixels.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="Places">By series, where its points are: x, y, x, y, …, in the drawing's pixels, in the order of the points; of a closer look some are outside the plot.</param>
/// <param name="Plot">Where the plot is, between the axes: left, top, right, bottom.</param>
public sealed record ChartPicture(string Svg, string Legend, double Width, double Height, IReadOnlyList<IReadOnlyList<double>> Places, IReadOnlyList<double> Plot);

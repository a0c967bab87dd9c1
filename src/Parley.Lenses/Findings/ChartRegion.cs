namespace Parley.Lenses;

/// <summary>A part of a chart of points.</summary>
/// <param name="Left">The smallest horizontal value.</param>
/// <param name="Right">The largest; above <paramref name="Left"/>.</param>
/// <param name="Bottom">The smallest vertical value.</param>
/// <param name="Top">The largest; above <paramref name="Bottom"/>.</param>
public sealed record ChartRegion(decimal Left, decimal Right, decimal Bottom, decimal Top);

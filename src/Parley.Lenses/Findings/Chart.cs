namespace Parley.Lenses;

/// <summary>A picture, described so that any report can draw it.</summary>
/// <param name="Kind">How the data is drawn.</param>
/// <param name="Title">What it shows, as a sentence that can stand in for the picture.</param>
/// <param name="X">The horizontal axis: what it measures, with its unit.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Series">The data.</param>
/// <param name="Marks">Lines worth marking: a floor, a threshold.</param>
public sealed record Chart(
    ChartKind Kind, string Title, string X, string Y, IReadOnlyList<ChartSeries> Series, IReadOnlyList<ChartMark> Marks)
{
    /// <summary>The part that matters most, where that is known; worth a closer look where it is a small part of the picture.</summary>
    public ChartRegion? Heart { get; init; }
}

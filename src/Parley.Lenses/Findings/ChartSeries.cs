namespace Parley.Lenses;

/// <summary>Data of a chart that belongs together.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">The data, in drawing order.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Whether its points are the steps of one thing, each named; a drawing joins them, and names the first and the last.</summary>
    public bool IsSteps { get; init; }

    /// <summary>The points whose names a drawing tells.</summary>
    public IEnumerable<ChartPoint> Named => Points.Where((p, i) => p.Label is not null && (!IsSteps || i == 0 || i == Points.Count - 1));
}

using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Whether a chart is worth a closer look at the part that matters most.</summary>
public static class ChartFocus
{
    // Shares of the picture's area. Above the first, a closer look shows the same; below the second, what matters is lost in the whole.
    private const double Same = 0.8;
    private const double Lost = 1.0 / 6;

    /// <summary>Whether a closer look would show less than the whole.</summary>
    /// <param name="chart">The chart.</param>
    public static bool IsPossible(Chart chart) => Share(chart) < Same;

    /// <summary>Whether what matters is so small a part of the whole that it had better be shown closer.</summary>
    /// <param name="chart">The chart.</param>
    public static bool IsBetter(Chart chart) => Share(chart) < Lost;

    /// <summary>How small a part of the picture the part is that matters most: the share of the area, from 0 to 1; 1 where the chart names none.</summary>
    /// <param name="chart">The chart.</param>
    public static double Share(Chart chart)
    {
        var points = chart.Series.SelectMany(s => s.Points).ToList();
        if (chart.Heart is not { } heart || points.Count == 0) return 1;
        double Of(decimal from, decimal to, Func<ChartPoint, decimal> at) => (double)((to - from) / Math.Max(points.Max(at) - points.Min(at), to - from));
        return Of(heart.Left, heart.Right, p => p.X) * Of(heart.Bottom, heart.Top, p => p.Y);
    }
}

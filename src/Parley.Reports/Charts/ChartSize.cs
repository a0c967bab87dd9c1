namespace Parley.Reports;

/// <summary>How much room a chart is drawn for, in CSS pixels. Text keeps its size, so a narrow chart is drawn anew, not shrunk.</summary>
/// <param name="Name">Sets the two drawings of one chart apart.</param>
/// <param name="Width">Width of the whole drawing.</param>
/// <param name="PlotHeight">Height of the plot of a chart with two numeric axes.</param>
internal sealed record ChartSize(string Name, double Width, double PlotHeight)
{
    /// <summary>For paper and for wide screens.</summary>
    public static ChartSize Wide { get; } = new("wide", 680, 400);

    /// <summary>For phones.</summary>
    public static ChartSize Narrow { get; } = new("narrow", 320, 280);

    public bool IsNarrow => this == Narrow;
}

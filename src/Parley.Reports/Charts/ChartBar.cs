namespace Parley.Reports;

/// <summary>One bar of a chart, from a number to a number.</summary>
internal sealed record ChartBar(int Series, decimal From, decimal To);

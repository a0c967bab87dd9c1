namespace Parley.Reports;

/// <summary>One axis of a plot: from the smallest to the largest number shown.</summary>
internal sealed class PlotAxis
{
    // In doubles, since the distance between two decimals can be too large for a decimal.
    private readonly double _from;
    private readonly double _width;

    public PlotAxis(IReadOnlyCollection<decimal> shown)
    {
        (From, To) = (shown.Min(), shown.Max());
        if (From == To) (From, To) = (Math.Max(From, decimal.MinValue + 1) - 1, Math.Min(To, decimal.MaxValue - 1) + 1);
        (_from, _width) = ((double)From, (double)To - (double)From);
    }

    public decimal From { get; }

    public decimal To { get; }

    /// <summary>Which of <paramref name="steps"/> equal steps a number falls on, from 0.</summary>
    public int Step(decimal number, int steps) =>
        _width > 0 ? Math.Clamp((int)Math.Round(((double)number - _from) / _width * (steps - 1)), 0, steps - 1) : 0;
}

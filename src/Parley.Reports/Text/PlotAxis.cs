namespace Parley.Reports;

/// <summary>One axis of a plot: from the smallest to the largest number shown.</summary>
internal sealed class PlotAxis
{
    public PlotAxis(IReadOnlyCollection<decimal> shown)
    {
        (From, To) = (shown.Min(), shown.Max());
        if (From == To) (From, To) = (From - 1, To + 1);
    }

    public decimal From { get; }

    public decimal To { get; }

    /// <summary>Which of <paramref name="steps"/> equal steps a number falls on, from 0.</summary>
    public int Step(decimal number, int steps) =>
        Math.Clamp((int)Math.Round((double)((number - From) / (To - From)) * (steps - 1)), 0, steps - 1);
}

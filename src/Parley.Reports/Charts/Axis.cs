using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// A numeric axis: from a round number at or below the smallest value to one at or above the largest, with ticks at steps of 1, 2
/// or 5 times a power of ten.
/// </summary>
internal sealed class Axis
{
    // Beyond these, numbers are told by powers of ten.
    private const double Largest = 1e12;
    private const double Smallest = 1e-7;

    private readonly double _from;
    private readonly double _to;
    private readonly double _low;
    private readonly double _high;

    /// <param name="shown">The numbers that must be on it; one or more.</param>
    /// <param name="from">Where it starts, in pixels.</param>
    /// <param name="to">Where it ends, in pixels.</param>
    /// <param name="most">The most ticks it should have; about half as many at least.</param>
    /// <param name="areCounts">Whether the numbers are counts, of which there are no halves.</param>
    public Axis(IEnumerable<decimal> shown, double from, double to, int most, bool areCounts = false)
    {
        (_from, _to) = (from, to);
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var number in shown) (low, high) = (Math.Min(low, (double)number), Math.Max(high, (double)number));
        // So close together that doubles hardly tell them apart: shown as one place.
        if (high - low <= Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-12) (low, high) = (low - Margin(low), high + Margin(high));
        var step = Step((high - low) / most);
        if (areCounts) step = Math.Max(step, 1);
        while (Math.Ceiling(high / step) - Math.Floor(low / step) > most) step = Step(step * 1.5);
        var (first, last) = (Math.Floor(low / step), Math.Ceiling(high / step));
        (_low, _high) = (first * step, last * step);
        Ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step).Select(at => (Pixel(at), Label(at, step)))];
    }

    /// <summary>Where ticks are, in pixels, and what they say.</summary>
    public IReadOnlyList<(double At, string Label)> Ticks { get; }

    /// <summary>Where a number is, in pixels.</summary>
    public double At(decimal number) => Pixel((double)number);

    private double Pixel(double number) => _from + (_to - _from) * (number - _low) / (_high - _low);

    private static double Margin(double number) => number == 0 ? 1 : Math.Abs(number) * 0.1;

    /// <summary>The smallest step of 1, 2 or 5 times a power of ten that is not below.</summary>
    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return (least / power) switch { <= 1.0000001 => 1, <= 2.0000001 => 2, <= 5.0000001 => 5, _ => 10 } * power;
    }

    // Multiples of a step in doubles carry a tail (0.30000000000000004), which is not to be told.
    private static string Label(double number, double step) => Math.Abs(number) < Largest && step > Smallest
        ? Figures.Of((decimal)Math.Round(number, Math.Clamp((int)Math.Ceiling(-Math.Log10(step)), 0, 15)))
        : number.ToString("0.##e+0", Say.Numerals);
}

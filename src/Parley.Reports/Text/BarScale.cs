namespace Parley.Reports;

/// <summary>Where numbers fall on a row of character cells, from the smallest to the largest number shown.</summary>
internal sealed class BarScale
{
    private readonly double _from;
    private readonly double _width;

    public BarScale(IReadOnlyCollection<decimal> shown, int wide)
    {
        var (least, most) = ((double)shown.Min(), (double)shown.Max());
        if (least == most) (least, most) = (least - 1, most + 1);
        (_from, _width, Wide) = (least, most - least, wide);
        // A cell is kept for either sign, so that a small loss is never drawn as a small gain.
        Zero = Math.Clamp(Nearest(0), least < 0 ? 1 : 0, most > 0 ? wide - 1 : wide);
    }

    /// <summary>How many cells there are; two or more.</summary>
    public int Wide { get; }

    /// <summary>The edge between cells where zero is: 0 before the first, <see cref="Wide"/> after the last.</summary>
    public int Zero { get; }

    /// <summary>The cell that a number is in.</summary>
    public int Cell(decimal number) => Math.Clamp((int)Math.Floor(Place((double)number)), 0, Wide - 1);

    /// <summary>The cells of a bar, from zero to a number: one at least unless it is zero.</summary>
    public (int From, int To) FromZero(decimal number) => number switch
    {
        > 0 => (Zero, Math.Max(Nearest(number), Zero + 1)),
        < 0 => (Math.Min(Nearest(number), Zero - 1), Zero),
        _ => (Zero, Zero),
    };

    /// <summary>The cells from one number to another: one at least.</summary>
    public (int From, int To) Between(decimal one, decimal other)
    {
        var (from, to) = (Nearest(Math.Min(one, other)), Nearest(Math.Max(one, other)));
        return from < to ? (from, to) : from < Wide ? (from, from + 1) : (from - 1, from);
    }

    private int Nearest(decimal number) => Math.Clamp((int)Math.Round(Place((double)number)), 0, Wide);

    private double Place(double number) => (number - _from) / _width * Wide;
}

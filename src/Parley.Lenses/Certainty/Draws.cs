using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>
/// Seeded draws over ranges: plain and independent. Each range has a random stream of its own, found by the seed and by where the range
/// stands in the case, of which a draw takes the number that has the draw's own number. So any thread can make any draw, and neither the
/// order of the file nor another range changes what is drawn for this one.
/// </summary>
internal sealed class Draws
{
    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 19).Select(k => Math.Pow(10, k))];
    private readonly ulong[] _seeds;
    private readonly Judged[] _ranges;
    private readonly (decimal Low, decimal High, int Decimals)[] _grids;

    public Draws(IReadOnlyList<Doubt> doubts, ulong seed)
    {
        _seeds = [.. doubts.Select(d => new RandomStream(seed ^ Hash(d.Path)).NextBits())];
        _ranges = [.. doubts.Select(d => new Judged((double)d.Range.Low, (double?)d.Range.Likely, (double)d.Range.High))];
        _grids = [.. doubts.Select(d => (d.Range.Low, d.Range.High, Decimals(d.Range.High - d.Range.Low)))];
    }

    /// <summary>The values of one draw.</summary>
    public void Draw(int draw, decimal[] values)
    {
        for (var k = 0; k < values.Length; k++)
        {
            var (low, high, decimals) = _grids[k];
            var value = Rounded(_ranges[k].Quantile(RandomStream.UnitAfter(_seeds[k], (ulong)draw)), decimals);
            values[k] = Math.Clamp(value, low, high);
        }
    }

    // In floating point where that cannot differ from rounding the decimal number: away from halves, and with digits to spare.
    private static decimal Rounded(double value, int decimals)
    {
        var shifted = value * PowersOfTen[decimals];
        var whole = Math.Round(shifted);
        return Math.Abs(shifted) < 1e10 && Math.Abs(shifted - whole) < 0.499
            ? new decimal((int)(long)Math.Abs(whole), (int)((long)Math.Abs(whole) >> 32), 0, whole < 0, (byte)decimals)
            : Math.Round((decimal)value, decimals);
    }

    // A millionth of the range or finer: enough to tell draws apart, and few enough digits to add up exactly.
    private static int Decimals(decimal width) => Math.Clamp(6 - (int)Math.Floor(Math.Log10((double)width)), 0, 18);

    // FNV-1a, 64 bits (Fowler, Noll and Vo): string.GetHashCode differs from run to run.
    private static ulong Hash(string path)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in path) hash = (hash ^ letter) * 0x100000001B3;
        return hash;
    }
}

using System.Numerics;

namespace Parley.Engine.Pressure;

/// <summary>
/// Which way three points turn, decided exactly: in floating point where its error cannot matter, else in whole numbers.
/// </summary>
/// <remarks>The error bound is Shewchuk's (Adaptive Precision Floating-Point Arithmetic, 1997).</remarks>
internal static class Orientation
{
    private const double ErrorBound = 3.3306690738754716e-16;
    private const double Underflow = 1e-280;

    /// <summary>Positive for a left turn from a over b to c, negative for a right turn, 0 on a line.</summary>
    public static int Sign(PayoffPair a, PayoffPair b, PayoffPair c)
    {
        var left = (b.First - a.First) * (c.Second - a.Second);
        var right = (b.Second - a.Second) * (c.First - a.First);
        var (turn, size) = (left - right, Math.Abs(left) + Math.Abs(right));
        return size > Underflow && Math.Abs(turn) > ErrorBound * size ? Math.Sign(turn) : Exactly(a, b, c);
    }

    private static int Exactly(PayoffPair a, PayoffPair b, PayoffPair c)
    {
        if (IsWhole(a) && IsWhole(b) && IsWhole(c))
        {
            Int128 x = (long)a.First, y = (long)a.Second;
            return Int128.Sign(((long)b.First - x) * ((long)c.Second - y) - ((long)b.Second - y) * ((long)c.First - x));
        }
        Span<double> all = [a.First, a.Second, b.First, b.Second, c.First, c.Second];
        var lowest = int.MaxValue;
        foreach (var number in all) lowest = Math.Min(lowest, Exponent(number));
        BigInteger ax = Whole(a.First), ay = Whole(a.Second);
        return ((Whole(b.First) - ax) * (Whole(c.Second) - ay) - (Whole(b.Second) - ay) * (Whole(c.First) - ax)).Sign;

        BigInteger Whole(double number) =>
            number == 0 ? BigInteger.Zero : (BigInteger)Math.ScaleB(number, -Exponent(number)) << (Exponent(number) - lowest);
    }

    // Whole and small enough that the products fit.
    private static bool IsWhole(PayoffPair point) => IsWhole(point.First) && IsWhole(point.Second);

    private static bool IsWhole(double number) => Math.Abs(number) <= 1L << 61 && number == Math.Floor(number);

    // The e for which number / 2^e is whole and keeps every digit.
    private static int Exponent(double number) => number == 0 ? 0 : Math.ILogB(number) - 52;
}

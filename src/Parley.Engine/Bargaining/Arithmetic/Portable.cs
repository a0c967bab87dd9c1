namespace Parley.Engine.Bargaining;

/// <summary>
/// Exponential, logarithm and power that give the same bits on every machine, so that a seed gives the same talks anywhere: nothing but
/// additions, multiplications, divisions and square roots, which IEEE 754 settles to the last bit. <see cref="Math.Pow"/>,
/// <see cref="Math.Exp"/> and <see cref="Math.Log(double)"/> call the machine's own library.
/// </summary>
/// <remarks>
/// Relative error at most 1e-14 (measured: below 1e-15) wherever the result is a normal number. The logarithm is carried to some 65 bits
/// as a sum of two doubles (Dekker 1971), with ln(j/128) from a table: without that, x^y would lose the digits of y·ln x before the
/// point.
/// </remarks>
public static class Portable
{
    // ln 2 in two parts; multiples of the first by whole numbers below 2^21 are exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const int Parts = 64;

    private static readonly (double High, double Low)[] Logarithms = LogarithmTable();
    private static readonly double[] Powers = PowerTable();

    /// <summary>e^x.</summary>
    public static double Exp(double x) => Exp(x, 0);

    /// <summary>The natural logarithm; NaN below 0, −∞ of 0.</summary>
    public static double Log(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        var (high, low) = LogOf(x);
        return high + low;
    }

    /// <summary>x^y, for x of 0 and more; NaN below 0.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1) return 1;
        if (double.IsNaN(x) || double.IsNaN(y) || x < 0) return double.NaN;
        if (x == 0) return y > 0 ? 0 : double.PositiveInfinity;
        if (y == 1) return x;
        if (double.IsInfinity(x)) return y > 0 ? x : 0;
        if (double.IsInfinity(y)) return (x > 1) == (y > 0) ? double.PositiveInfinity : 0;
        var (high, low) = LogOf(x);
        var product = y * high;
        if (product > 800) return double.PositiveInfinity;
        if (product < -800) return 0;
        return Exp(product, Remainder(y, high, product) + (y * low));
    }

    // e^(high + low), low being small beside high.
    private static double Exp(double high, double low)
    {
        if (!(high > -800)) return double.IsNaN(high) ? high : 0;
        if (high > 800) return double.PositiveInfinity;
        var steps = Math.Round(high * (Parts / 0.693147180559945309417));
        var rest = high - (steps * (Ln2High / Parts)) - (steps * (Ln2Low / Parts)) + low;
        var more = rest * (1 + (rest * (1.0 / 2 + (rest * (1.0 / 6 + (rest * (1.0 / 24 + (rest * (1.0 / 120 + (rest / 720))))))))));
        var whole = (int)steps;
        var root = Powers[whole & (Parts - 1)];
        return Scale(root + (root * more), whole >> 6);
    }

    // x · 2^by, by between −1,200 and 1,200; two steps, as one power of two can be out of range where the result is not.
    private static double Scale(double x, int by)
    {
        var half = by / 2;
        return x * PowerOfTwo(half) * PowerOfTwo(by - half);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);

    // ln x for positive finite x: x = 2^k · m with m around 1, m = (j + d)/128 with whole j and |d| at most 1/2, exactly.
    private static (double High, double Low) LogOf(double x)
    {
        var exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0; // 2^54
            exponent = -54;
        }
        var bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }
        var scaled = mantissa * 128;
        var j = Math.Round(scaled);
        var d = scaled - j;
        var r = d / j;
        var rLow = (d - (r * j) - Remainder(r, j, r * j)) / j;
        var tail = r * r * (-1.0 / 2 + (r * (1.0 / 3 + (r * (-1.0 / 4 + (r * (1.0 / 5 + (r * (-1.0 / 6 + (r * (1.0 / 7 - (r / 8))))))))))));
        var (high, low) = Logarithms[(int)j - 64];
        var (sum, lost) = Sum(exponent * Ln2High, high);
        var (all, lostToo) = Sum(sum, r);
        return Sum(all, tail + (lost + lostToo + low + rLow + (exponent * Ln2Low)));
    }

    // a + b, and what rounding took from it (Knuth).
    private static (double Sum, double Lost) Sum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return (sum, a - (sum - part) + (b - part));
    }

    // a · b less its rounded product, exactly (Dekker; Veltkamp's split).
    private static double Remainder(double a, double b, double product)
    {
        const double splitter = 134217729; // 2^27 + 1
        var c = splitter * a;
        var aHigh = c - (c - a);
        c = splitter * b;
        var bHigh = c - (c - b);
        var (aLow, bLow) = (a - aHigh, b - bHigh);
        return (aHigh * bHigh) - product + (aHigh * bLow) + (aLow * bHigh) + (aLow * bLow);
    }

    // ln(j/128) for j = 64 … 192, outwards from ln 1 = 0: ln((j+1)/j) = 2·artanh(1/(2j+1)).
    private static (double High, double Low)[] LogarithmTable()
    {
        var table = new (double High, double Low)[129];
        for (var j = 128; j < 192; j++) table[j - 63] = Plus(table[j - 64], Step(j), 1);
        for (var j = 127; j >= 64; j--) table[j - 64] = Plus(table[j - 63], Step(j), -1);
        return table;

        static (double High, double Low) Step(int j)
        {
            double n = (2 * j) + 1;
            var high = 2 / n;
            var low = (2 - (high * n) - Remainder(high, n, high * n)) / n;
            var square = 1 / (n * n);
            return (high, low + (high * square * ((1.0 / 3) + (square * ((1.0 / 5) + (square * ((1.0 / 7) + (square / 9))))))));
        }

        static (double High, double Low) Plus((double High, double Low) a, (double High, double Low) b, int sign)
        {
            var (sum, lost) = Sum(a.High, sign * b.High);
            return Sum(sum, lost + a.Low + (sign * b.Low));
        }
    }

    // 2^(j/64) for j = 0 … 63, from square roots.
    private static double[] PowerTable()
    {
        var table = new double[Parts];
        table[0] = 1;
        var (root, filled) = (Math.Sqrt(2), Parts / 2);
        for (; filled >= 1; filled /= 2, root = Math.Sqrt(root))
            for (var j = 0; j < Parts; j += 2 * filled) table[j + filled] = table[j] * root;
        return table;
    }
}

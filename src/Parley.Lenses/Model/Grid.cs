namespace Parley.Lenses;

/// <summary>
/// The decimal grid that all numbers of one party, or of one audience, are put on once, so that adding and comparing them is
/// exact whole-number arithmetic. One unit of the grid is 10^−<see cref="Decimals"/> points.
/// </summary>
/// <remarks>
/// The grid has as many decimals as the numbers are written with where 12 significant digits of their span reach that far;
/// else as many as those 12 digits need. It is coarser only where totals would otherwise pass 2^60 units.
/// </remarks>
public sealed class Grid
{
    /// <summary>How many significant digits of the span the grid tells apart.</summary>
    public const int SignificantDigits = 12;

    private const int MostDecimals = 18;
    private const decimal MostUnits = 1L << 60;
    private static readonly ulong[] PowersOfTen = Powers();
    private readonly decimal _unitsInPoint;

    private Grid(int decimals, bool isExact)
    {
        (Decimals, IsExact) = (decimals, isExact);
        _unitsInPoint = PowerOfTen(decimals);
    }

    /// <summary>How many units sums may lie apart that are equal as written: none where every number lies on the grid, else the rounding of a few.</summary>
    public long Slack => IsExact ? 0 : 4;

    /// <summary>A grid of whole numbers, for orders that have no amounts.</summary>
    public static Grid Whole { get; } = new(0, true);

    /// <summary>Decimal places, 0 … 18.</summary>
    public int Decimals { get; }

    /// <summary>Whether every number it was made for lies on the grid as written.</summary>
    public bool IsExact { get; }

    /// <summary>The grid for some numbers.</summary>
    /// <param name="owner">Whose numbers they are, for the error.</param>
    /// <param name="numbers">The numbers, in points.</param>
    /// <param name="span">How far apart the best and the worst package can be, in points.</param>
    /// <param name="largest">The largest absolute total that can arise, in points.</param>
    /// <exception cref="CaseModelException">The totals are too large, or the differences too small, to be told apart.</exception>
    public static Grid For(string owner, IReadOnlyCollection<decimal> numbers, decimal span, decimal largest)
    {
        var written = numbers.Count == 0 ? 0 : numbers.Max(DecimalsOf);
        var enough = span == 0 ? MostDecimals : Math.Max(0, SignificantDigits - 1 - Exponent(span));
        var needed = Math.Min(written, enough);
        if (needed > MostDecimals)
            throw new CaseModelException($"the points of {owner} are too small to tell apart; write them in a smaller unit");
        // Rounding can add half a unit for every number, hence the room.
        var room = MostUnits - numbers.Count;
        for (var decimals = needed; decimals >= 0; decimals--)
            if (largest <= room / PowerOfTen(decimals)) return new(decimals, decimals >= written);
        throw new CaseModelException(
            $"the points of {owner} add up to more than {Say.Number(Math.Floor(room))}, too much to compute exactly; "
            + "write them in a larger unit");
    }

    /// <summary>
    /// A grid of up to eight more decimals: for numbers drawn from ranges around those that this grid was made for, which have more digits. Where
    /// totals leave no room for them, the same grid.
    /// </summary>
    /// <param name="largest">The largest absolute total that can arise, in units of this grid.</param>
    public Grid Finer(decimal largest)
    {
        var decimals = Decimals;
        // Draws can go beyond what is likely: a thousandfold is left as room, and a sheet that needs more says so.
        for (; decimals < MostDecimals && decimals < Decimals + 8 && largest * 1000 * PowerOfTen(decimals + 1 - Decimals) < MostUnits;) decimals++;
        return new(decimals, false);
    }

    /// <summary>Points as units of the grid, half to even. Absolute values up to 2^60 units.</summary>
    public long ToUnits(decimal points)
    {
        // A decimal is a whole number and a power of ten. Where both are small, as ever so often, that is quick to rescale.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(points, bits);
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var shift = Decimals - ((bits[3] >> 16) & 0xFF);
        if (bits[2] != 0 || shift is > 18 or < -18) return Rescaled(points);
        var power = PowersOfTen[Math.Abs(shift)];
        if (shift >= 0)
        {
            if (digits > long.MaxValue / power) return Rescaled(points);
            digits *= power;
        }
        else
        {
            (digits, var rest) = Math.DivRem(digits, power);
            if (rest > power / 2 || (rest == power / 2 && (digits & 1) == 1)) digits++;
        }
        return digits > long.MaxValue ? Rescaled(points) : bits[3] < 0 ? -(long)digits : (long)digits;
    }

    private long Rescaled(decimal points) => (long)decimal.Round(points * _unitsInPoint, MidpointRounding.ToEven);

    /// <summary>Units of the grid as points. Shares of an item can be worth parts of a unit.</summary>
    public decimal ToPoints(decimal units) => units / _unitsInPoint;

    private static int DecimalsOf(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    /// <summary>The e with 10^e ≤ number &lt; 10^(e+1).</summary>
    private static int Exponent(decimal number)
    {
        var exponent = 0;
        for (; number >= 10; exponent++) number /= 10;
        for (; number < 1; exponent--) number *= 10;
        return exponent;
    }

    private static ulong[] Powers()
    {
        var powers = new ulong[19];
        powers[0] = 1;
        for (var k = 1; k < powers.Length; k++) powers[k] = powers[k - 1] * 10;
        return powers;
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--) power *= 10;
        return power;
    }
}

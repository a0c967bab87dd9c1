using System.Globalization;
using Parley.Cases;

namespace Parley.Lenses;

/// <summary>One number of a case, varied from one value to another while all others stay at their likely values.</summary>
/// <remarks>
/// The values tried are whole multiples of <see cref="Unit"/>, with eight significant digits of the range, or as many as its ends are written
/// with. That is coarser than the grids of most parties, so that values told apart here are told apart there too.
/// </remarks>
public sealed class Variation
{
    private const int SignificantDigits = 8;
    private const int MostDecimals = 12;
    private const decimal MostUnits = 1_000_000_000_000_000m;

    private readonly Case _case;
    private readonly Amount _amount;

    private Variation(Case @case, string path, Amount amount, decimal from, decimal to, decimal unit)
    {
        (_case, Path, _amount, From, To, Unit) = (@case, path, amount, from, to, unit);
        Written = Judgements.Likely(@case)(amount);
    }

    /// <summary>The path of the entry.</summary>
    public string Path { get; }

    /// <summary>The smallest value tried.</summary>
    public decimal From { get; }

    /// <summary>The largest value tried; above <see cref="From"/>.</summary>
    public decimal To { get; }

    /// <summary>How far apart the closest values are that are told apart.</summary>
    public decimal Unit { get; }

    /// <summary>The likely value in the case as it is.</summary>
    public decimal Written { get; }

    /// <summary>What sentences call the number: a quantity by its id, all else by its path.</summary>
    public string Name => Quantity?.Id ?? Path;

    /// <summary>The unit its points are counted in, where the case says.</summary>
    public string? Measure => Quantity?.Unit;

    internal Quantity? Quantity => _case.Quantities.FirstOrDefault(q => ReferenceEquals(q.Value, _amount));

    /// <summary>Chooses the number to vary.</summary>
    /// <param name="case">The case.</param>
    /// <param name="path">The path of an amount: <c>quantities.threat</c>, <c>values.usa.tension.eased</c>, <c>interactions[0].points</c>.</param>
    /// <param name="from">From where; null: the lower end of the range that is written there.</param>
    /// <param name="to">Up to where; null: the upper end.</param>
    /// <exception cref="ThresholdException">There is no such number, or no such range.</exception>
    public static Variation Of(Case @case, string path, decimal? from = null, decimal? to = null)
    {
        var amount = AmountPath.Find(@case, path);
        var range = amount as Between;
        if ((from ?? range?.Low) is not { } low || (to ?? range?.High) is not { } high)
            throw new ThresholdException($"'{path}' is written without a range; say between which values to vary it (from, to)");
        if (low >= high) throw new ThresholdException($"the range to vary '{path}' in goes from {Plain(low)} to {Plain(high)}; it has to go up");
        if (low < -Amount.Largest || high > Amount.Largest)
            throw new ThresholdException($"numbers of a case lie between {Plain(-Amount.Largest)} and {Plain(Amount.Largest)}");
        if (path.Split('.') is ["audiences", _, "weight"] && low < 0)
            throw new ThresholdException($"'{path}' is an audience's weight, at least 0; it cannot be varied from {Plain(low)}");
        if (path.EndsWith("].chance", StringComparison.Ordinal) && (low < 0 || high > 1))
            throw new ThresholdException($"'{path}' is a chance, between 0 and 1; it cannot be varied from {Plain(low)} to {Plain(high)}");
        return new(@case, path, amount, low, high, UnitOf(path, low, high));
    }

    /// <summary>Chooses the number to vary, and around its likely value as much room as it is worth looking through: see <see cref="Room"/>.</summary>
    /// <param name="case">The case.</param>
    /// <param name="path">The path of an amount.</param>
    /// <exception cref="ThresholdException">There is no such number.</exception>
    public static Variation Around(Case @case, string path)
    {
        var (from, to) = Room.For(@case, path, AmountPath.Find(@case, path));
        return Of(@case, path, from, to);
    }

    /// <summary>The likely values, with the number at another.</summary>
    public Judgement At(decimal value)
    {
        var likely = Judgements.Likely(_case);
        if (Quantity is not { } varied) return amount => ReferenceEquals(amount, _amount) ? value : likely(amount);
        var quantities = _case.Quantities.ToDictionary(q => q.Id, q => q.Id == varied.Id ? value : likely(q.Value), StringComparer.Ordinal);
        return amount => ReferenceEquals(amount, _amount) ? value : amount.At(id => quantities[id]);
    }

    private static decimal UnitOf(string path, decimal from, decimal to)
    {
        var (span, decimals) = (to - from, SignificantDigits - 1);
        for (; span >= 10 && decimals > 0; decimals--) span /= 10;
        for (; span < 1 && decimals <= MostDecimals; decimals++) span *= 10;
        decimals = Math.Max(decimals, Math.Max(Trimmed.Decimals(from), Trimmed.Decimals(to)));
        var unit = new decimal(1, 0, 0, false, (byte)Math.Min(decimals, MostDecimals));
        if (decimals > MostDecimals || (to - from) / unit > MostUnits)
            throw new ThresholdException($"the range to vary '{path}' in is written with too many digits, or is too narrow; {MostDecimals} decimals are told apart");
        return unit;
    }

    private static string Plain(decimal number) => Trimmed.Of(number).ToString(CultureInfo.InvariantCulture);
}

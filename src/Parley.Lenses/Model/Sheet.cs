using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The score sheet of a party or an audience on its grid: what the engine gets, and what values are read from.</summary>
internal sealed class Sheet
{
    private Sheet(Grid grid, long[][] points, (Condition When, long Points)[] bonuses) =>
        (Grid, Points, Bonuses) = (grid, points, bonuses);

    public Grid Grid { get; }

    /// <summary>Units by issue and option.</summary>
    public long[][] Points { get; }

    /// <summary>Units for combinations.</summary>
    public (Condition When, long Points)[] Bonuses { get; }

    /// <summary>Puts points on a grid that was made for others like them.</summary>
    /// <exception cref="OverflowException">Their totals are too large for it.</exception>
    public static Sheet On(Grid grid, decimal[][] points, (Condition When, decimal Points)[] bonuses)
    {
        var sheet = new Sheet(
            grid,
            Array.ConvertAll(points, p => Array.ConvertAll(p, grid.ToUnits)),
            Array.ConvertAll(bonuses, b => (b.When, grid.ToUnits(b.Points))));
        var largest = Int128.Zero;
        foreach (var issue in sheet.Points) largest += Largest(issue);
        foreach (var (_, bonus) in sheet.Bonuses) largest += Int128.Abs(bonus);
        return largest <= 1L << 60 ? sheet : throw new OverflowException();
    }

    private static Int128 Largest(long[] points)
    {
        var largest = Int128.Zero;
        foreach (var value in points) largest = Int128.Max(largest, Int128.Abs(value));
        return largest;
    }

    /// <summary>Puts points on the grid that fits them and the other numbers they are compared with.</summary>
    public static Sheet Of(
        string owner, decimal[][] points, (Condition When, decimal Points)[] bonuses, IReadOnlyCollection<decimal> compared)
    {
        decimal[] numbers = [.. points.SelectMany(p => p), .. bonuses.Select(b => b.Points), .. compared];
        var extra = bonuses.Sum(b => Math.Abs(b.Points));
        var span = points.Sum(p => p.Max() - p.Min()) + extra;
        var largest = points.Sum(p => p.Max(Math.Abs)) + extra;
        return On(Grid.For(owner, numbers, span, compared.Select(Math.Abs).Append(largest).Max()), points, bonuses);
    }

    /// <summary>An order: a statement is worth more than all statements after it together.</summary>
    public static Sheet Order(IReadOnlyList<int> options, Condition[] statements) => new(
        Grid.Whole,
        [.. options.Select(count => new long[count])],
        [.. statements.Select((s, j) => (s, 1L << (statements.Length - 1 - j)))]);

    /// <summary>The value of a settlement, in units; shares can make parts of a unit.</summary>
    public decimal Value(Settlement settlement)
    {
        var value = 0m;
        for (var i = 0; i < Points.Length; i++)
        {
            if (settlement.Package[i] is >= 0 and var option) value += Points[i][option];
            else if (settlement.Shares.TryGetValue(i, out var shares))
                for (var o = 0; o < shares.Length; o++) value += shares[o] * Points[i][o];
        }
        foreach (var (when, points) in Bonuses)
            if (when.Holds(settlement.Package)) value += points;
        return value;
    }
}

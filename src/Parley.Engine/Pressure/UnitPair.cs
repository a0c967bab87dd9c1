using System.Runtime.InteropServices;

namespace Parley.Engine.Pressure;

/// <summary>Amounts of two parties, each in whole units of its own grid.</summary>
/// <param name="First">The first party's.</param>
/// <param name="Second">The second party's.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UnitPair(long First, long Second)
{
    /// <summary>The larger of two amounts, for each party by itself.</summary>
    public static UnitPair Larger(UnitPair x, UnitPair y) => new(Math.Max(x.First, y.First), Math.Max(x.Second, y.Second));

    /// <summary>The smaller of two amounts, for each party by itself.</summary>
    public static UnitPair Smaller(UnitPair x, UnitPair y) => new(Math.Min(x.First, y.First), Math.Min(x.Second, y.Second));

    /// <summary>What is left of these amounts after costs.</summary>
    public static UnitPair operator -(UnitPair amounts, UnitPair costs) =>
        new(amounts.First - costs.First, amounts.Second - costs.Second);

    /// <summary>Both together.</summary>
    public static UnitPair operator +(UnitPair x, UnitPair y) => new(x.First + y.First, x.Second + y.Second);

    /// <summary>What is left of these amounts after costs.</summary>
    public static UnitPair Subtract(UnitPair amounts, UnitPair costs) => amounts - costs;

    /// <summary>Both together.</summary>
    public static UnitPair Add(UnitPair x, UnitPair y) => x + y;

    /// <summary>The same as numbers that can be mixed.</summary>
    public PayoffPair ToPayoffs() => new(First, Second);
}

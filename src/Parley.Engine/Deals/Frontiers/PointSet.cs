namespace Parley.Engine.Deals;

/// <summary>
/// Points that do not dominate each other, sorted in descending order by the first dimension, then the second, and so on. One array
/// a dimension: sweeps read a dimension at a time.
/// </summary>
/// <param name="Count">How many points; arrays may be longer.</param>
/// <param name="Values">Values by dimension, two or more, then point.</param>
/// <param name="Source">Where each came from (<see cref="Lineage"/>).</param>
/// <param name="Order">The package's number (<see cref="IssueOrder"/>) by word, then point.</param>
/// <param name="Tied">Whether another package has the same values.</param>
internal sealed record PointSet(int Count, long[][] Values, int[] Source, long[][] Order, bool[] Tied)
{
    /// <summary>A set of no points.</summary>
    public static PointSet None(int dimensions, int words) => new(0, Rows(dimensions, 0), [], Rows(words, 0), []);

    /// <summary>The set of one point where nothing is chosen and everything is worth 0.</summary>
    public static PointSet Nothing(int dimensions, int words) => new(1, Rows(dimensions, 1), [0], Rows(words, 1), [false]);

    /// <summary>Arrays of zeros.</summary>
    public static long[][] Rows(int rows, int length)
    {
        var made = new long[rows][];
        for (var r = 0; r < rows; r++) made[r] = new long[length];
        return made;
    }

    /// <summary>The points at these indexes, which must be ascending.</summary>
    public PointSet Select(ReadOnlySpan<int> keep)
    {
        if (keep.Length == Count) return this;
        var values = Rows(Values.Length, keep.Length);
        var order = Rows(Order.Length, keep.Length);
        var source = new int[keep.Length];
        var tied = new bool[keep.Length];
        for (var k = 0; k < keep.Length; k++)
        {
            var i = keep[k];
            for (var d = 0; d < values.Length; d++) values[d][k] = Values[d][i];
            for (var w = 0; w < order.Length; w++) order[w][k] = Order[w][i];
            source[k] = Source[i];
            tied[k] = Tied[i];
        }
        return new(keep.Length, values, source, order, tied);
    }

    /// <summary>The same points with an amount added in each dimension.</summary>
    public PointSet Shift(ReadOnlySpan<long> by)
    {
        var values = new long[Values.Length][];
        for (var d = 0; d < values.Length; d++)
        {
            if (by[d] == 0)
            {
                values[d] = Values[d];
                continue;
            }
            values[d] = new long[Count];
            for (var i = 0; i < Count; i++) values[d][i] = Values[d][i] + by[d];
        }
        return this with { Values = values };
    }

    /// <summary>Compares points i and j in the set's order: negative when i comes first.</summary>
    public int Compare(int i, int j)
    {
        foreach (var row in Values)
        {
            if (row[i] > row[j]) return -1;
            if (row[i] < row[j]) return 1;
        }
        return 0;
    }
}

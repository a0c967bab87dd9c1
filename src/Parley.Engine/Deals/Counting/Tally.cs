namespace Parley.Engine.Deals;

/// <summary>How many partial packages have each combination of values.</summary>
/// <param name="Values">Values by constraint, then row.</param>
/// <param name="Weights">By row, how many partial packages have these values.</param>
internal sealed record Tally(long[][] Values, UInt128[] Weights)
{
    /// <summary>How many rows.</summary>
    public int Count => Weights.Length;

    /// <summary>Rows with the same values made one, in ascending order.</summary>
    public Tally Gathered()
    {
        if (Count <= 1 || Values.Length == 0) return Values.Length == 0 ? SingleRow() : this;
        var order = new int[Count];
        for (var k = 0; k < order.Length; k++) order[k] = k;
        Array.Sort(order, Compare);
        var rows = 0;
        var values = Array.ConvertAll(Values, _ => new long[Count]);
        var weights = new UInt128[Count];
        for (var k = 0; k < order.Length; k++)
        {
            if (k > 0 && Compare(order[k - 1], order[k]) == 0)
            {
                weights[rows - 1] += Weights[order[k]];
                continue;
            }
            for (var c = 0; c < values.Length; c++) values[c][rows] = Values[c][order[k]];
            weights[rows++] = Weights[order[k]];
        }
        return new(Array.ConvertAll(values, row => row[..rows]), weights[..rows]);
    }

    private Tally SingleRow()
    {
        var sum = UInt128.Zero;
        foreach (var weight in Weights) sum += weight;
        return new([], Count == 0 ? [] : [sum]);
    }

    private int Compare(int x, int y)
    {
        foreach (var row in Values)
        {
            var order = row[x].CompareTo(row[y]);
            if (order != 0) return order;
        }
        return 0;
    }
}

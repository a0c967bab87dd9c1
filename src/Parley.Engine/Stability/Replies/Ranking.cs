namespace Parley.Engine.Stability;

/// <summary>One decision maker's ranks as levels: 0 for the states it likes least, one more for each better rank that occurs.</summary>
internal sealed class Ranking
{
    /// <summary>Sorts the states once. O(n log n).</summary>
    public Ranking(int[] rank)
    {
        var keys = (int[])rank.Clone();
        Order = new int[rank.Length];
        for (var s = 0; s < Order.Length; s++) Order[s] = s;
        Array.Sort(keys, Order);
        Level = new int[rank.Length];
        for (var k = 0; k < keys.Length; k++)
        {
            if (k > 0 && keys[k] != keys[k - 1]) Levels++;
            Level[Order[k]] = Levels;
        }
        Levels++;
    }

    /// <summary>The states from the least liked to the best.</summary>
    public int[] Order { get; }

    /// <summary>The level of each state.</summary>
    public int[] Level { get; }

    /// <summary>How many levels.</summary>
    public int Levels { get; }

    /// <summary>The states in the order of other levels of this ranking, given for each of them: a counting sort.</summary>
    public int[] OrderBy(int[] level)
    {
        var start = new int[Levels + 1];
        foreach (var v in level) start[v + 1]++;
        for (var v = 0; v < Levels; v++) start[v + 1] += start[v];
        var order = new int[level.Length];
        for (var s = 0; s < level.Length; s++) order[start[level[s]]++] = s;
        return order;
    }
}

namespace Parley.Oracle;

/// <summary>Demands, each met by all the items of one of its ways; the cheapest items by trying every set.</summary>
public static class NaiveDemands
{
    /// <summary>The fewest items that meet every demand, and the least total price of that many.</summary>
    /// <param name="demands">The ways of each demand, as bits.</param>
    /// <param name="price">The price of each item.</param>
    public static (int Items, long Price) Cheapest(int[][] demands, long[] price) =>
        Enumerable.Range(0, 1 << price.Length)
            .Where(set => Array.TrueForAll(demands, ways => Array.Exists(ways, way => (way & ~set) == 0)))
            .Min(set => (int.PopCount(set), Enumerable.Range(0, price.Length).Where(e => (set >> e & 1) != 0).Sum(e => price[e])));
}

using Parley.Engine.Deals;

namespace Parley.Engine.Bargaining;

/// <summary>Risk limits between two packages of a frontier (Zeuthen 1930).</summary>
public static class ZeuthenRisk
{
    /// <summary>
    /// A party's risk limit: the share of its gain that it would lose by taking the other's offer, 0 to 1; 1 where its own offer gains it
    /// nothing.
    /// </summary>
    /// <param name="own">What its own offer is worth to it.</param>
    /// <param name="other">What the other's offer is worth to it.</param>
    /// <param name="noDeal">What no deal is worth to it.</param>
    public static double Limit(double own, double other, double noDeal) =>
        own <= noDeal ? 1 : Math.Clamp((own - other) / (own - noDeal), 0, 1);

    /// <summary>Which of two parties concedes: the one with the smaller risk limit, which is the one whose offer has the smaller product of gains.</summary>
    /// <remarks>
    /// (a − b)/a ≤ (d − c)/d for gains a, c of the first offer and b, d of the second, first party's first, says just a·c ≤ b·d. Whole numbers: exact.
    /// </remarks>
    internal static int Conceding(long[] noDeal, Frontier frontier, int first, int second, int atTies)
    {
        var (one, other) = (Product(first), Product(second));
        return one < other ? 0 : one > other ? 1 : atTies;

        Int128 Product(int point) => (Int128)(frontier.Value(point, 0) - noDeal[0]) * (frontier.Value(point, 1) - noDeal[1]);
    }
}

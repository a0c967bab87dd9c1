using System.Numerics;

namespace Parley.Oracle;

/// <summary>The bargaining solutions of a space, from its undominated acceptable packages.</summary>
/// <remarks>
/// <para>A solution is chosen among the acceptable packages; raising one party's value never lowers a criterion, so the best is
/// always
/// found among the undominated ones, and a dominated package is never chosen over one that dominates it.</para>
/// <para>The parties that can gain are those with ideal &gt; no-deal. When none can, only the utilitarian solution
/// applies.</para>
/// <para>Ties: leximin of the normalised gains of the parties that can gain, then issue order. (Between the two the definition
/// has the sum
/// of those gains; but equal leximin means equal gains in some order, hence an equal sum.)</para>
/// <para>Not unique: another acceptable package with an undominated value, the same value or another, attains the same
/// criterion.</para>
/// </remarks>
internal sealed class Solutions(OracleSpace space, OraclePoint[] frontier, long[] ideal)
{
    private readonly int[] _gainers = [.. Enumerable.Range(0, space.Parties).Where(p => ideal[p] > space.NoDeal[p])];

    /// <summary>
    /// The largest product of gains; a package that leaves a party that can gain below its no-deal value counts as zero.
    /// </summary>
    public OracleSolution? Nash() => _gainers.Length == 0 ? null : Best(x =>
        Array.Exists(_gainers, p => Gain(x, p) < 0)
            ? new Ratio(0)
            : new Ratio(_gainers.Aggregate(BigInteger.One, (product, p) => product * Gain(x, p))));

    /// <summary>The largest smallest normalised gain.</summary>
    public OracleSolution? KalaiSmorodinsky() => _gainers.Length == 0 ? null : Best(x => _gainers.Min(p => Normalised(x, p)));

    /// <summary>The largest smallest gain in points, over the parties that can gain.</summary>
    public OracleSolution? Egalitarian() => _gainers.Length == 0 ? null : Best(x => _gainers.Min(p => new Ratio(InPoints(Gain(x, p), p))));

    /// <summary>The largest sum of values in points, over all parties.</summary>
    public OracleSolution Utilitarian() => Best(x =>
        new Ratio(Enumerable.Range(0, space.Parties).Aggregate(BigInteger.Zero, (sum, p) => sum + InPoints(x.Value[p], p))));

    private BigInteger Gain(OraclePoint x, int p) => (BigInteger)x.Value[p] - space.NoDeal[p];

    private Ratio Normalised(OraclePoint x, int p) => new(Gain(x, p), (BigInteger)ideal[p] - space.NoDeal[p]);

    /// <summary>An amount on one party's grid, in units of the finest grid of all: a scale common to all parties.</summary>
    private BigInteger InPoints(BigInteger amount, int p) => amount * BigInteger.Pow(10, space.Decimals.Max() - space.Decimals[p]);

    private OracleSolution Best(Func<OraclePoint, Ratio> criterion)
    {
        var rated = frontier.Select(x => (Point: x, Rating: criterion(x))).ToList();
        var best = rated.Max(x => x.Rating);
        var tied = rated.Where(x => x.Rating.Equals(best)).Select(x => x.Point).ToList();
        var chosen = tied.Count == 1 ? tied[0] : tied.Order(Comparer<OraclePoint>.Create(ByTieBreak)).First();
        return new OracleSolution(chosen, tied.Sum(x => x.Packages) == 1);
    }

    /// <summary>Negative when <paramref name="x"/> comes before <paramref name="y"/>.</summary>
    private int ByTieBreak(OraclePoint x, OraclePoint y)
    {
        var (a, b) = (Ascending(x), Ascending(y));
        for (var k = 0; k < a.Length; k++)
            if (!a[k].Equals(b[k])) return b[k].CompareTo(a[k]);
        return x.Package.AsSpan().SequenceCompareTo(y.Package);
    }

    private Ratio[] Ascending(OraclePoint x) => [.. _gainers.Select(p => Normalised(x, p)).Order()];
}

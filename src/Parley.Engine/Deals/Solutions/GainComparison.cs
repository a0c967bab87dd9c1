using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>Compares points of an acceptable frontier by what they give, exactly: the solutions' criteria and the tie-breaks.</summary>
internal sealed class GainComparison
{
    private readonly DealSpace _space;
    private readonly Frontier _frontier;
    private readonly long[] _range;
    private readonly BigInteger[] _unit;

    /// <summary>Prepares for a frontier with the given ideal values.</summary>
    public GainComparison(DealSpace space, Frontier frontier, long[] ideal)
    {
        (_space, _frontier) = (space, frontier);
        Gainers = [.. Enumerable.Range(0, space.Parties).Where(p => ideal[p] > space.NoDeal[p])];
        _range = Array.ConvertAll(Gainers, p => ideal[p] - space.NoDeal[p]);
        var finest = space.Decimals.Max();
        _unit = Array.ConvertAll(space.Decimals, d => BigInteger.Pow(10, finest - d));
    }

    /// <summary>The parties that can gain at all.</summary>
    public int[] Gainers { get; }

    /// <summary>A point's product of gains, rounded; 0 where a party that could gain loses.</summary>
    public double ProductScore(int point)
    {
        var product = 1.0;
        for (var k = 0; k < Gainers.Length; k++) product *= Math.Max(0, (double)Gain(point, k) / _range[k]);
        return product;
    }

    /// <summary>Compares products of gains; positive when x has the larger.</summary>
    public int CompareProducts(int x, int y) => Product(x).CompareTo(Product(y));

    /// <summary>A point's smallest normalised gain, rounded.</summary>
    public double SmallestShareScore(int point)
    {
        var smallest = double.MaxValue;
        for (var k = 0; k < Gainers.Length; k++) smallest = Math.Min(smallest, (double)Gain(point, k) / _range[k]);
        return smallest;
    }

    /// <summary>Compares smallest normalised gains.</summary>
    public int CompareSmallestShares(int x, int y)
    {
        var (a, b) = (Smallest(x), Smallest(y));
        return CompareShares(x, a, y, b);
    }

    /// <summary>A point's smallest gain in points, rounded.</summary>
    public double SmallestGainScore(int point) => Gainers.Select((p, k) => Gain(point, k) * (double)_unit[p]).Min();

    /// <summary>Compares smallest gains in points.</summary>
    public int CompareSmallestGains(int x, int y) => SmallestGain(x).CompareTo(SmallestGain(y));

    /// <summary>A point's sum of values in points, rounded.</summary>
    public double SumScore(int point)
    {
        var sum = 0.0;
        for (var p = 0; p < _space.Parties; p++) sum += _frontier.Value(point, p) * (double)_unit[p];
        return sum;
    }

    /// <summary>How large the terms of a point's sum are: rounding in <see cref="SumScore"/> is relative to this.</summary>
    public double SumMagnitude(int point)
    {
        var sum = 0.0;
        for (var p = 0; p < _space.Parties; p++) sum += Math.Abs(_frontier.Value(point, p) * (double)_unit[p]);
        return sum;
    }

    /// <summary>Compares sums of values in points.</summary>
    public int CompareSums(int x, int y) => Sum(x).CompareTo(Sum(y));

    /// <summary>Compares by the tie-breaks: leximin of normalised gains, then their sum, then issue order; positive when x is chosen.</summary>
    public int CompareTies(int x, int y)
    {
        var (left, right) = (Ascending(x), Ascending(y));
        for (var k = 0; k < left.Length; k++)
        {
            var order = CompareShares(x, left[k], y, right[k]);
            if (order != 0) return order;
        }
        var sums = ShareSum(x).CompareTo(ShareSum(y));
        return sums != 0 ? sums : _frontier[y].Package.AsSpan().SequenceCompareTo(_frontier[x].Package);
    }

    private long Gain(int point, int gainer) => _frontier.Value(point, Gainers[gainer]) - _space.NoDeal[Gainers[gainer]];

    private BigInteger Product(int point)
    {
        var product = BigInteger.One;
        for (var k = 0; k < Gainers.Length; k++) product *= Math.Max(0, Gain(point, k));
        return product;
    }

    private int CompareShares(int x, int k, int y, int l) =>
        ((Int128)Gain(x, k) * _range[l]).CompareTo((Int128)Gain(y, l) * _range[k]);

    private int Smallest(int point)
    {
        var smallest = 0;
        for (var k = 1; k < Gainers.Length; k++)
            if (CompareShares(point, k, point, smallest) < 0) smallest = k;
        return smallest;
    }

    private int[] Ascending(int point)
    {
        var order = Enumerable.Range(0, Gainers.Length).ToArray();
        Array.Sort(order, (k, l) => CompareShares(point, k, point, l));
        return order;
    }

    private BigInteger ShareSum(int point)
    {
        // Over the common denominator, the product of all ranges.
        var sum = BigInteger.Zero;
        for (var k = 0; k < Gainers.Length; k++)
        {
            var term = new BigInteger(Gain(point, k));
            for (var l = 0; l < Gainers.Length; l++)
                if (l != k) term *= _range[l];
            sum += term;
        }
        return sum;
    }

    private BigInteger SmallestGain(int point)
    {
        BigInteger? smallest = null;
        for (var k = 0; k < Gainers.Length; k++)
        {
            var gain = Gain(point, k) * _unit[Gainers[k]];
            if (smallest is null || gain < smallest) smallest = gain;
        }
        return smallest!.Value;
    }

    private BigInteger Sum(int point)
    {
        var sum = BigInteger.Zero;
        for (var p = 0; p < _space.Parties; p++) sum += _frontier.Value(point, p) * _unit[p];
        return sum;
    }
}

using System.Numerics;

namespace Parley.Engine.Deals;

/// <summary>After the package with the largest product of gains, and among equals the first in issue order.</summary>
/// <remarks>
/// A product of gains that is at least that of gains g* makes the sum of g / g* at least their number, because no mean is below the
/// geometric one: that sum is what the search has as its target.
/// </remarks>
internal sealed class LargestProduct(int dimensions) : ISearchGoal
{
    // Far above the rounding error of a product.
    private const double Doubt = 1e-9;
    private readonly long[] _noDeal = new long[dimensions];
    private readonly double[] _unit = new double[dimensions];
    private readonly long[] _values = new long[dimensions];
    private int[] _gainers = [];
    private double _without;
    private double _score;

    /// <summary>The best package; null as long as none is known.</summary>
    public int[]? Package { get; private set; }

    /// <summary>The bonuses that fall due in it.</summary>
    public int[] Due { get; private set; } = [];

    /// <summary>Its values.</summary>
    public ReadOnlySpan<long> Values => _values;

    /// <summary>Whether a package with other gains has the very same product.</summary>
    public bool IsTied { get; private set; }

    /// <summary>Starts from gains that are known to be possible.</summary>
    /// <param name="gainers">The parties whose gains count.</param>
    /// <param name="noDeal">What parties have without a deal.</param>
    /// <param name="known">The values of a package that gives every gainer more.</param>
    /// <param name="weights">Gets each dimension's weight in the sum.</param>
    /// <returns>The sum's target.</returns>
    public double Start(int[] gainers, ReadOnlySpan<long> noDeal, ReadOnlySpan<long> known, Span<double> weights)
    {
        (_gainers, Package, IsTied, _score, _without) = (gainers, null, false, 0, 0);
        noDeal.CopyTo(_noDeal);
        weights.Clear();
        foreach (var p in gainers)
        {
            weights[p] = _unit[p] = 1.0 / (known[p] - noDeal[p]);
            _without += weights[p] * noDeal[p];
        }
        return gainers.Length + _without;
    }

    /// <inheritdoc />
    public void Meet(PackageSearch search)
    {
        var score = 1.0;
        foreach (var p in _gainers) score *= (search.Values[p] - _noDeal[p]) * _unit[p];
        if (score < _score * (1 - Doubt)) return;
        var order = Package is null || score > _score * (1 + Doubt) ? 1 : Product(search.Values).CompareTo(Product(_values));
        if (order < 0) return;
        if (order > 0)
        {
            IsTied = false;
        }
        else if (!IsSame(search.Values))
        {
            IsTied = true;
            return;
        }
        else if (search.Package.AsSpan().SequenceCompareTo(Package) >= 0)
        {
            return;
        }
        (Package, Due) = ([.. search.Package], search.Due());
        search.Values.CopyTo(_values, 0);
        if (score > Math.Max(_score, 1)) search.Raise((_gainers.Length * Math.Pow(score, 1.0 / _gainers.Length)) + _without);
        _score = score;
    }

    private bool IsSame(long[] values)
    {
        foreach (var p in _gainers)
            if (values[p] != _values[p]) return false;
        return true;
    }

    private BigInteger Product(long[] values)
    {
        var product = BigInteger.One;
        foreach (var p in _gainers) product *= values[p] - _noDeal[p];
        return product;
    }
}

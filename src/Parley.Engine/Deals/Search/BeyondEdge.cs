using Parley.Engine.Pressure;

namespace Parley.Engine.Deals;

/// <summary>
/// After the package that lies furthest beyond an edge of what two parties are known to be able to agree on by lot, or lengthens that edge.
/// </summary>
internal sealed class BeyondEdge(int dimensions) : ISearchGoal
{
    private readonly long[] _values = new long[dimensions];
    private int _first;
    private int _second;
    private PayoffPair _left;
    private PayoffPair _right;
    private double _run;
    private double _fall;
    private double _reach;

    /// <summary>The package; null where there is none.</summary>
    public int[]? Package { get; private set; }

    /// <summary>The bonuses that fall due in it.</summary>
    public int[] Due { get; private set; } = [];

    /// <summary>Its values.</summary>
    public ReadOnlySpan<long> Values => _values;

    /// <summary>Starts from an edge.</summary>
    /// <param name="first">The first party.</param>
    /// <param name="second">The second party.</param>
    /// <param name="left">Its end that is better for the second party.</param>
    /// <param name="right">Its end that is better for the first; the same as <paramref name="left"/> with just one of the two better: no end.</param>
    /// <param name="weights">Gets each dimension's weight in the sum.</param>
    /// <returns>The sum's target.</returns>
    public double Start(int first, int second, PayoffPair left, PayoffPair right, Span<double> weights)
    {
        (_first, _second, _left, _right, Package, _reach) = (first, second, left, right, null, double.NegativeInfinity);
        var (run, fall) = (right.First - left.First, left.Second - right.Second);
        var size = Math.Max(run, fall);
        (_run, _fall) = (run / size, fall / size);
        weights.Clear();
        (weights[first], weights[second]) = (_fall, _run);
        return (_fall * left.First) + (_run * left.Second);
    }

    /// <inheritdoc />
    public void Meet(PackageSearch search)
    {
        var point = new PayoffPair(search.Values[_first], search.Values[_second]);
        if (!IsBeyond(point)) return;
        var reach = (_fall * point.First) + (_run * point.Second);
        if (Package is not null && reach <= _reach) return;
        (Package, Due, _reach) = ([.. search.Package], search.Due(), reach);
        search.Values.CopyTo(_values, 0);
        search.Raise(reach);
    }

    private bool IsBeyond(PayoffPair point)
    {
        if (_run == 0) return point.First > _left.First;
        if (_fall == 0) return point.Second > _left.Second;
        var side = Orientation.Sign(_left, _right, point);
        return side > 0 || (side == 0 && (point.First < _left.First || point.First > _right.First));
    }
}

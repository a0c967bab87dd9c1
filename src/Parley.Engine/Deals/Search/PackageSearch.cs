using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Engine.Deals;

/// <summary>
/// Finds every package that clears some bounds and reaches a target with a weighted sum of the parties' values, without a frontier: choice
/// by choice, leaving out each one after which no completion can.
/// </summary>
/// <remarks>
/// Depth-first branch and bound (Land and Doig 1960). What is left of each bound is a budget of regret (<see cref="RegretTable"/>), so a step
/// costs a subtraction and a comparison. Sums of the target and an audience's shortfall at a price are watched too, which shows sooner that an
/// audience stands in the way (Lagrangian relaxation: Geoffrion 1974). Bounds are in floating point with room for its error; what is
/// found is checked in whole numbers. Not for several threads; keeps its memory.
/// </remarks>
internal sealed class PackageSearch
{
    private const double Rounding = 1e-11;
    private const int Lanes = 4;
    private readonly SearchPlan _plan;
    private readonly RegretTable _needs;
    private readonly RegretTable _aims;
    private readonly Vector256<double>[] _options;
    private readonly Vector256<double>[] _bonuses;
    private readonly long[] _points;
    private readonly long[] _bonusPoints;
    private readonly double[] _magnitude;
    private readonly long[] _highest;
    private readonly int[] _classes;
    private readonly int[] _entries;
    private readonly long[] _least;
    private int[] _needed = [];
    private Vector256<double> _limit;
    private Vector256<double> _slack;
    private double _firstTarget;
    private int _left;
    private ISearchGoal _goal = null!;

    /// <summary>Prepares a search of spaces of one shape.</summary>
    public PackageSearch(SearchPlan plan, DealSpace shape)
    {
        _plan = plan;
        (_needs, _aims) = (new(plan), new(plan));
        var places = plan.FirstOption[^1];
        (_options, _bonuses) = (new Vector256<double>[places], new Vector256<double>[plan.Bonuses]);
        Dimensions = shape.Dimensions;
        (_points, _bonusPoints) = (new long[places * Dimensions], new long[plan.Bonuses * Dimensions]);
        (_magnitude, _least, _highest) = (new double[Dimensions], new long[Dimensions], new long[Dimensions]);
        (_classes, _entries) = (new int[plan.Steps.Length], new int[plan.Steps.Length]);
        (Values, Package) = (new long[Dimensions], new int[shape.Issues]);
    }

    /// <summary>How many values a package has: the parties', then the audiences'.</summary>
    public int Dimensions { get; }

    /// <summary>The values of the package met.</summary>
    public long[] Values { get; }

    /// <summary>The package met: option by issue, −1 for absence. Overwritten as the search goes on.</summary>
    public int[] Package { get; }

    /// <summary>How many partial packages were looked at since the space was taken.</summary>
    public int Visited { get; private set; }

    /// <summary>Takes the numbers of a space.</summary>
    /// <param name="space">A space of the shape.</param>
    /// <param name="needed">Up to four dimensions that bounds will be set for.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(DealSpace space, int[] needed)
    {
        _needed = needed;
        Visited = 0;
        for (var d = 0; d < Dimensions; d++)
        {
            var magnitude = 0.0;
            for (var i = 0; i < space.Issues; i++)
            {
                var (row, at, largest) = (space.Points[d][i], _plan.FirstOption[i], 0L);
                for (var o = 0; o < row.Length; o++)
                {
                    _points[((at + o) * Dimensions) + d] = row[o];
                    largest = Math.Max(largest, Math.Abs(row[o]));
                }
                magnitude += largest;
            }
            for (var b = 0; b < space.Bonuses.Length; b++)
            {
                var points = space.Bonuses[b].Points[d];
                _bonusPoints[(b * Dimensions) + d] = points;
                magnitude += Math.Abs(points);
            }
            _magnitude[d] = magnitude;
            _highest[d] = High(space, d);
        }
        Span<double> weights = stackalloc double[Lanes * Dimensions];
        weights.Clear();
        for (var k = 0; k < needed.Length; k++) weights[(k * Dimensions) + needed[k]] = 1;
        Fill(_needs, weights);
    }

    /// <summary>No package's absolute value is larger than this in a dimension.</summary>
    public double Magnitude(int dimension) => _magnitude[dimension];

    /// <summary>No package is worth more than this in a dimension; perhaps none as much.</summary>
    public long Highest(int dimension) => _highest[dimension];

    /// <summary>The values of a package of which the options are known, and the bonuses that fall due in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Value(int[] package, int[] due, Span<long> values)
    {
        values.Clear();
        for (var i = 0; i < package.Length; i++)
        {
            if (package[i] < 0) continue;
            var at = (_plan.FirstOption[i] + package[i]) * Dimensions;
            for (var d = 0; d < values.Length; d++) values[d] += _points[at + d];
        }
        foreach (var bonus in due)
            for (var d = 0; d < values.Length; d++) values[d] += _bonusPoints[(bonus * Dimensions) + d];
    }

    /// <summary>The bonuses that fall due in the package met.</summary>
    public int[] Due()
    {
        var due = new List<int>();
        for (var s = 0; s < _plan.Steps.Length; s++) due.AddRange(_plan.Steps[s].Due[Case(s)]);
        return [.. due];
    }

    /// <summary>Looks for packages.</summary>
    /// <param name="least">The least value in each dimension; <see cref="long.MinValue"/> for none.</param>
    /// <param name="weights">By dimension.</param>
    /// <param name="target">What the weighted sum must reach.</param>
    /// <param name="prices">By lane and dimension: what to add to the sum for each unit above the least.</param>
    /// <param name="most">The most partial packages to look at.</param>
    /// <param name="goal">Meets what is found.</param>
    /// <returns>Whether every package was found; false where there were too many partial ones to look at.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Find(ReadOnlySpan<long> least, ReadOnlySpan<double> weights, double target, ReadOnlySpan<double> prices, int most, ISearchGoal goal)
    {
        Span<double> sums = stackalloc double[Lanes * Dimensions];
        Span<double> offsets = stackalloc double[Lanes];
        Span<double> rounding = stackalloc double[Lanes];
        Span<double> needs = stackalloc double[Lanes];
        Span<double> needsRounding = stackalloc double[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            (offsets[lane], rounding[lane]) = (target, Rounding * Math.Abs(target));
            for (var d = 0; d < Dimensions; d++)
            {
                var price = least[d] == long.MinValue ? 0 : prices[(lane * Dimensions) + d];
                sums[(lane * Dimensions) + d] = weights[d] + price;
                offsets[lane] += price * least[d];
                rounding[lane] += Rounding * ((Math.Abs(weights[d]) * _magnitude[d]) + (price * (_magnitude[d] + Math.Abs((double)least[d]))));
            }
            (needs[lane], needsRounding[lane]) = (double.NegativeInfinity, 0);
            if (lane >= _needed.Length || least[_needed[lane]] == long.MinValue) continue;
            needs[lane] = least[_needed[lane]];
            needsRounding[lane] = Rounding * (_magnitude[_needed[lane]] + Math.Abs(needs[lane]));
        }
        Fill(_aims, sums);
        least.CopyTo(_least);
        (_goal, _left, _firstTarget) = (goal, most, target);
        _limit = -Vector256.Create<double>(rounding);
        _slack = -Vector256.Create<double>(needsRounding);
        Visit(0, _needs.Most - Vector256.Create<double>(needs), _aims.Most - Vector256.Create<double>(offsets));
        Visited += most - Math.Max(0, _left);
        return _left > 0;
    }

    /// <summary>From now on only packages that reach a higher target are of interest.</summary>
    public void Raise(double target)
    {
        var higher = Vector256.Create(target - _firstTarget);
        _limit += higher;
        _firstTarget = target;
    }

    /// <summary>Ends the search, as if there had been too many partial packages.</summary>
    public void Stop() => _left = 0;

    private static long High(DealSpace space, int dimension)
    {
        var high = 0L;
        for (var i = 0; i < space.Issues; i++)
        {
            var most = space.AppliesWhen?[i] is null ? long.MinValue : 0;
            foreach (var points in space.Points[dimension][i]) most = Math.Max(most, points);
            high += most;
        }
        foreach (var bonus in space.Bonuses) high += Math.Max(0, bonus.Points[dimension]);
        return high;
    }

    private int Case(int step) => (_entries[step] * _plan.Steps[step].Classes) + _classes[step];

    private void Fill(RegretTable table, ReadOnlySpan<double> weights)
    {
        Weigh(_points, weights, _options);
        Weigh(_bonusPoints, weights, _bonuses);
        table.Fill(_options, _bonuses);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(long[] points, ReadOnlySpan<double> weights, Vector256<double>[] into)
    {
        Span<Vector256<double>> byDimension = stackalloc Vector256<double>[Dimensions];
        for (var d = 0; d < byDimension.Length; d++)
            byDimension[d] = Vector256.Create(weights[d], weights[Dimensions + d], weights[(2 * Dimensions) + d], weights[(3 * Dimensions) + d]);
        var at = 0;
        for (var place = 0; place < into.Length; place++)
        {
            var sum = Vector256<double>.Zero;
            for (var d = 0; d < byDimension.Length; d++) sum += byDimension[d] * Vector256.Create((double)points[at++]);
            into[place] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(int at, Vector256<double> needs, Vector256<double> aims)
    {
        if (!Vector256.GreaterThanOrEqualAll(needs, _slack) || !Vector256.GreaterThanOrEqualAll(aims, _limit)) return;
        if (--_left <= 0) return;
        if (at == _plan.Steps.Length)
        {
            Meet();
            return;
        }
        var step = _plan.Steps[at];
        var entry = 0;
        foreach (var (earlier, stride) in step.Separator) entry += _classes[earlier] * stride;
        _entries[at] = entry;
        var cell = step.FirstCell + (entry * step.Places.Length);
        for (var k = 0; k < step.Places.Length; k++)
        {
            var (restNeeds, restAims) = (needs - _needs.Regrets[cell + k], aims - _aims.Regrets[cell + k]);
            if (!Vector256.GreaterThanOrEqualAll(restNeeds, _slack) || !Vector256.GreaterThanOrEqualAll(restAims, _limit)) continue;
            _classes[at] = step.ClassOf[k];
            if (step.Issue >= 0) Package[step.Issue] = step.Options[k];
            Visit(at + 1, restNeeds, restAims);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Meet()
    {
        Array.Clear(Values);
        for (var s = 0; s < _plan.Steps.Length; s++)
        {
            var step = _plan.Steps[s];
            if (step.Issue >= 0 && Package[step.Issue] >= 0)
            {
                var at = (_plan.FirstOption[step.Issue] + Package[step.Issue]) * Dimensions;
                for (var d = 0; d < Values.Length; d++) Values[d] += _points[at + d];
            }
            foreach (var bonus in step.Due[Case(s)])
                for (var d = 0; d < Values.Length; d++) Values[d] += _bonusPoints[(bonus * Dimensions) + d];
        }
        for (var d = 0; d < Values.Length; d++)
            if (Values[d] < _least[d]) return;
        _goal.Meet(this);
    }
}

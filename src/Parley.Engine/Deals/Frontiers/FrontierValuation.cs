namespace Parley.Engine.Deals;

/// <summary>
/// Carries undominated points through elimination. Adding the same to two points keeps their dominance, so what is dominated among
/// partial packages with the same surroundings can be dropped at once.
/// </summary>
/// <remarks>
/// With <paramref name="acceptable"/>, audiences are dimensions as well, capped where their threshold is safe, and partial packages
/// that cannot become acceptable are dropped. Past the budgets, nearby points are merged and <see cref="Within"/> grows.
/// </remarks>
internal sealed class FrontierValuation(PointedPlan plan, bool acceptable, SolverOptions options, CancellationToken cancel)
    : IValuation<PointSet>
{
    // Nanoseconds or so of work before sets are kept smaller. An estimate from counts, so that every machine stops at the same point.
    private const long Patience = 10_000_000_000;

    // Sums tried in one join.
    private const long LargestJoin = 1L << 27;

    private readonly DealSpace _space = plan.Space;
    private readonly Lineage _lineage = new(plan.Space.Options);
    private readonly IssueOrder _order = new(plan.Space);
    private readonly int[] _dimensions = ActiveDimensions(plan, acceptable);
    private readonly (JointSum Sum, int First, int Second)[] _sums = Placed(plan, ActiveDimensions(plan, acceptable));
    private PointArithmetic? _arithmetic;
    private long _work;

    /// <summary>By dimension of the space: how far a merged point can be from the ones it stands for.</summary>
    public long[] Within { get; } = new long[plan.Space.Dimensions];

    /// <inheritdoc />
    public PointSet Nothing => Arithmetic.Nothing();

    // Parties whose value never changes are left out. Axes of zeros make up the number that the arithmetic is made for.
    private PointArithmetic Arithmetic => _arithmetic ??= acceptable
        ? new(Math.Max(3, _dimensions.Length), _dimensions.Count(d => d < _space.Parties), _order.Words, _lineage)
        : new(Math.Max(2, _dimensions.Length), Math.Max(2, _dimensions.Length), _order.Words, _lineage);

    private int PointLimit
    {
        get
        {
            var limit = Math.Max(2, options.PointBudget >> (3 * (Arithmetic.Dimensions - 2) / 2));
            return _work > 2 * Patience ? Math.Min(limit, 256) : _work > Patience ? Math.Min(limit, 2048) : limit;
        }
    }

    // What a sum tried costs, roughly: each further dimension takes another level of divide and conquer.
    private long CostOfSum => Arithmetic.Dimensions == 2 ? 8 : 50L << (2 * (Math.Min(Arithmetic.Dimensions, 16) - 3));

    /// <inheritdoc />
    public PointSet OfOptions(int issue, int[] choices)
    {
        var points = new List<(long[], int, int, long)>(choices.Length);
        foreach (var option in choices)
        {
            var value = new long[Arithmetic.Dimensions];
            if (option >= 0)
                for (var k = 0; k < _dimensions.Length; k++) value[k] = _space.Points[_dimensions[k]][issue][option];
            points.Add((value, option < 0 ? 0 : _lineage.Leaf(issue, option), _order.Word(issue), _order.Digit(issue, option)));
        }
        return Arithmetic.OfOptions(points);
    }

    /// <inheritdoc />
    public PointSet Join(PointSet left, PointSet right)
    {
        while ((long)left.Count * right.Count > LargestJoin)
        {
            if (left.Count >= right.Count) left = Coarsen(left, left.Count / 2);
            else right = Coarsen(right, right.Count / 2);
        }
        cancel.ThrowIfCancellationRequested();
        _work += left.Count * (long)right.Count * CostOfSum;
        return Arithmetic.Sum(left, right);
    }

    /// <inheritdoc />
    public PointSet Shift(PointSet value, long[] points)
    {
        var by = new long[Arithmetic.Dimensions];
        for (var k = 0; k < _dimensions.Length; k++) by[k] = points[_dimensions[k]];
        return value.Shift(by);
    }

    /// <inheritdoc />
    public PointSet Pool(List<PointSet> values)
    {
        if (values.Count == 0) return Arithmetic.None();
        // Halves first, so that no point is merged more often than there are halvings.
        for (var step = 1; step < values.Count; step *= 2)
            for (var at = 0; at + step < values.Count; at += 2 * step) values[at] = Arithmetic.Union(values[at], values[at + step]);
        return values[0];
    }

    /// <inheritdoc />
    public PointSet Settle(PointSet value, Bounds rest)
    {
        if (acceptable) value = Narrow(value, rest);
        return value.Count > PointLimit ? Coarsen(value, PointLimit / 2) : value;
    }

    /// <summary>The points as a frontier over all parties.</summary>
    public Frontier ToFrontier(PointSet points)
    {
        var values = new long[_space.Parties][];
        for (var party = 0; party < _space.Parties; party++)
        {
            var at = Array.IndexOf(_dimensions, party);
            values[party] = at >= 0 ? points.Values[at] : Constant(party, points.Count);
        }
        return new(values, points.Count, index => _lineage.Unfold(points.Source[index]), Within[.._space.Parties], points.Tied);
    }

    /// <summary>
    /// Parties whose value can change, and, where acceptance is asked, audiences that can be below their threshold.
    /// </summary>
    private static int[] ActiveDimensions(PointedPlan plan, bool acceptable)
    {
        var space = plan.Space;
        var active = Enumerable.Range(0, space.Parties).Where(p => !IsConstant(space, p));
        if (!acceptable) return [.. active];
        return [.. active, .. Enumerable.Range(space.Parties, space.Threshold.Length).Where(d => plan.Total.Low[d] < space.Threshold[d - space.Parties])];
    }

    // A sum is over dimensions that can be missed and reached, so both of them are active.
    private static (JointSum Sum, int First, int Second)[] Placed(PointedPlan plan, int[] dimensions) =>
        Array.ConvertAll(plan.Sums, sum => (sum, Array.IndexOf(dimensions, sum.First), Array.IndexOf(dimensions, sum.Second)));

    private static bool IsConstant(DealSpace space, int party)
    {
        for (var issue = 0; issue < space.Issues; issue++)
        {
            var points = space.Points[party][issue];
            var usual = space.AppliesWhen?[issue] is null ? points[0] : 0;
            if (!Array.TrueForAll(points, p => p == usual)) return false;
        }
        return Array.TrueForAll(space.Bonuses, b => b.Points[party] == 0);
    }

    private long[] Constant(int party, int count)
    {
        var value = 0L;
        for (var issue = 0; issue < _space.Issues; issue++)
            if (_space.AppliesWhen?[issue] is null) value += _space.Points[party][issue][0];
        var row = new long[count];
        Array.Fill(row, value);
        return row;
    }

    /// <summary>Drops what cannot become acceptable, and caps audiences where their threshold is safe.</summary>
    private PointSet Narrow(PointSet set, Bounds rest)
    {
        var keep = new int[set.Count];
        var kept = 0;
        for (var i = 0; i < set.Count; i++)
            if (CanBeAcceptable(set, i, rest)) keep[kept++] = i;
        set = set.Select(keep.AsSpan(0, kept));

        var capped = false;
        var values = (long[][])set.Values.Clone();
        for (var k = 0; k < _dimensions.Length; k++)
        {
            if (_dimensions[k] < _space.Parties) continue;
            var safe = _space.Threshold[_dimensions[k] - _space.Parties] - rest.Low[_dimensions[k]];
            var row = values[k].AsSpan(0, set.Count);
            if (!row.ContainsAnyExceptInRange(long.MinValue, safe)) continue;
            values[k] = Array.ConvertAll(row.ToArray(), v => Math.Min(v, safe));
            capped = true;
        }
        return capped ? Arithmetic.Thin(set with { Values = values }) : set;
    }

    private bool CanBeAcceptable(PointSet set, int point, Bounds rest)
    {
        for (var k = 0; k < _dimensions.Length; k++)
        {
            var d = _dimensions[k];
            var isAudience = d >= _space.Parties;
            if (!isAudience && _space.Must is not null && !_space.Must[d]) continue;
            var least = isAudience ? _space.Threshold[d - _space.Parties] : _space.Floor[d];
            if (set.Values[k][point] + rest.High[d] < least) return false;
        }
        for (var s = 0; s < _sums.Length; s++)
        {
            var (sum, first, second) = _sums[s];
            if (sum.Of(set.Values[first][point], set.Values[second][point]) + rest.Joint[s] < sum.Least) return false;
        }
        return true;
    }

    private PointSet Coarsen(PointSet set, int limit)
    {
        var coarse = Coarsening.Thin(set, limit, out var within);
        for (var k = 0; k < _dimensions.Length; k++) Within[_dimensions[k]] += within[k];
        return coarse;
    }
}

namespace Parley.Engine.Deals;

/// <summary>
/// Carries undominated points through elimination. Adding the same to two points keeps their dominance, so what is dominated among
/// partial packages with the same surroundings can be dropped at once.
/// </summary>
/// <remarks>
/// With <paramref name="acceptable"/>, audiences are dimensions as well, capped where their threshold is safe, and partial packages
/// that cannot become acceptable are dropped. Past the budgets, nearby points are merged and <see cref="Within"/> grows.
/// </remarks>
internal sealed class FrontierValuation(DealSpace space, bool acceptable, SolverOptions options, CancellationToken cancel) : IValuation<PointSet>
{
    // Sums tried, over the whole elimination, before sets are kept smaller; a matter of seconds.
    private const long PatientWork = 1L << 31;

    // Sums tried in one join.
    private const long LargestJoin = 1L << 27;

    private readonly Lineage _lineage = new(space.Options);
    private readonly IssueOrder _order = new(space);
    private readonly int[] _dimensions = ActiveDimensions(space, acceptable);
    private PointArithmetic? _arithmetic;
    private long _work;

    /// <summary>By dimension of the space: how far a merged point can be from the ones it stands for.</summary>
    public long[] Within { get; } = new long[space.Dimensions];

    /// <inheritdoc />
    public PointSet Nothing => Arithmetic.Nothing();

    // Parties whose value never changes are left out; a second axis, of zeros if need be, costs nothing in a staircase.
    private PointArithmetic Arithmetic => _arithmetic ??= new(Math.Max(2, _dimensions.Length), _order.Words, _lineage);

    private int PointLimit => _work > 2 * PatientWork ? 64
        : _work > PatientWork ? 1024
        : Math.Max(64, options.PointBudget >> (2 * (Arithmetic.Dimensions - 2)));

    /// <inheritdoc />
    public PointSet OfOptions(int issue, int[] choices)
    {
        var points = new List<(long[], int, int, long)>(choices.Length);
        foreach (var option in choices)
        {
            var value = new long[Arithmetic.Dimensions];
            if (option >= 0)
                for (var k = 0; k < _dimensions.Length; k++) value[k] = space.Points[_dimensions[k]][issue][option];
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
        _work += (long)left.Count * right.Count * (Arithmetic.Dimensions - 1);
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
    public PointSet Settle(PointSet value, long[] lowRest, long[] highRest)
    {
        if (acceptable) value = Narrow(value, lowRest, highRest);
        return value.Count > PointLimit ? Coarsen(value, PointLimit / 2) : value;
    }

    /// <summary>The points as a frontier over all parties.</summary>
    public Frontier ToFrontier(PointSet points)
    {
        var values = new long[space.Parties][];
        for (var party = 0; party < space.Parties; party++)
        {
            var at = Array.IndexOf(_dimensions, party);
            values[party] = at >= 0 ? points.Values[at] : Constant(party, points.Count);
        }
        return new(values, points.Count, index => _lineage.Unfold(points.Source[index]), Within[..space.Parties], points.Tied);
    }

    private static int[] ActiveDimensions(DealSpace space, bool acceptable) =>
        [.. Enumerable.Range(0, acceptable ? space.Dimensions : space.Parties).Where(d => d >= space.Parties || !IsConstant(space, d))];

    private static bool IsConstant(DealSpace space, int dimension)
    {
        for (var issue = 0; issue < space.Issues; issue++)
        {
            var points = space.Points[dimension][issue];
            var usual = space.AppliesWhen?[issue] is null ? points[0] : 0;
            if (!Array.TrueForAll(points, p => p == usual)) return false;
        }
        return Array.TrueForAll(space.Bonuses, b => b.Points[dimension] == 0);
    }

    private long[] Constant(int party, int count)
    {
        var value = 0L;
        for (var issue = 0; issue < space.Issues; issue++)
            if (space.AppliesWhen?[issue] is null) value += space.Points[party][issue][0];
        var row = new long[count];
        Array.Fill(row, value);
        return row;
    }

    /// <summary>Drops what cannot become acceptable, and caps audiences where their threshold is safe.</summary>
    private PointSet Narrow(PointSet set, long[] lowRest, long[] highRest)
    {
        var keep = new List<int>(set.Count);
        for (var i = 0; i < set.Count; i++)
            if (CanBeAcceptable(set, i, highRest)) keep.Add(i);
        set = set.Select([.. keep]);

        var capped = false;
        var values = (long[][])set.Values.Clone();
        for (var k = 0; k < _dimensions.Length; k++)
        {
            if (_dimensions[k] < space.Parties) continue;
            var safe = space.Threshold[_dimensions[k] - space.Parties] - lowRest[_dimensions[k]];
            var row = values[k].AsSpan(0, set.Count);
            if (!row.ContainsAnyExceptInRange(long.MinValue, safe)) continue;
            values[k] = Array.ConvertAll(row.ToArray(), v => Math.Min(v, safe));
            capped = true;
        }
        return capped ? Arithmetic.Thin(set with { Values = values }) : set;
    }

    private bool CanBeAcceptable(PointSet set, int point, long[] highRest)
    {
        for (var k = 0; k < _dimensions.Length; k++)
        {
            var d = _dimensions[k];
            var isAudience = d >= space.Parties;
            if (!isAudience && space.Must is not null && !space.Must[d]) continue;
            var least = isAudience ? space.Threshold[d - space.Parties] : space.Floor[d];
            if (set.Values[k][point] + highRest[d] < least) return false;
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

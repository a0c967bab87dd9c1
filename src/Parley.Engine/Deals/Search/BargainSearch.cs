using Parley.Engine.Pressure;

namespace Parley.Engine.Deals;

/// <summary>
/// Answers single questions about what is acceptable, for spaces of one structure that come by the thousand: the Nash solution, and whether a
/// package lies beyond an edge of the bargaining set. Each answer is proved; where it cannot be had soon, it says so, and the whole frontier (<see
/// cref="DealSolver.AcceptableFrontier"/>) will tell.
/// </summary>
/// <remarks>Not for several threads: give each its own. It starts from packages that were good before, so near spaces in a row go fastest.</remarks>
public sealed class BargainSearch
{
    private const int MostCells = 20_000;
    private const int MostVisits = 20_000;

    // Of the first audience and of the others, in parts of what is at stake for the parties and for it.
    private static readonly (double First, double Other)[] Prices = [(0, 0), (0.15, 0), (0.45, 0), (0.15, 0.15)];
    private readonly PackageSearch _search;
    private readonly KnownPackages _known;
    private readonly LargestProduct _product;
    private readonly BeyondEdge _edge;
    private readonly double[] _weights;
    private readonly double[] _prices;
    private readonly long[] _least;
    private readonly int[] _needed;
    private DealSpace _space = null!;

    private BargainSearch(SearchPlan plan, DealSpace shape)
    {
        _search = new(plan, shape);
        _known = new(shape.Dimensions);
        (_product, _edge) = (new(shape.Dimensions), new(shape.Dimensions));
        (_weights, _prices, _least) = (new double[shape.Dimensions], new double[4 * shape.Dimensions], new long[shape.Dimensions]);
        // Audiences first: parties' gains are bounded by the target as well.
        _needed = [.. Enumerable.Range(0, shape.Dimensions).Where(d => d >= shape.Parties || !IsConsentOnly(shape, d)).OrderByDescending(d => d).Take(4)];
    }

    /// <summary>A search of spaces of a structure; null where it does not suit them: a majority decides, points are an order, or too many issues are tied.</summary>
    public static BargainSearch? For(DealSpace shape, DealStructure structure)
    {
        if (shape.Must is not null || shape.Ordinal is not null) return null;
        var plan = SearchPlan.Of(structure.Plan, shape);
        return plan.Cells <= MostCells ? new(plan, shape) : null;
    }

    /// <summary>How many packages are known.</summary>
    public int Count => _known.Count;

    /// <summary>How many partial packages were looked at since the space was taken.</summary>
    public int Visited => _search.Visited;

    /// <summary>A known package.</summary>
    public int[] this[int known] => _known[known];

    /// <summary>What a known package is worth in the space at hand.</summary>
    public long Value(int known, int dimension) => _known.Values(known)[dimension];

    /// <summary>Whether a known package is acceptable in the space at hand.</summary>
    public bool IsAcceptable(int known) => _space.IsAcceptable(_known.Values(known));

    /// <summary>Forgets what was good before.</summary>
    public void Restart() => _known.Clear();

    /// <summary>Takes a space of the structure; its floors are the lowest that will be asked about.</summary>
    public void Take(DealSpace space)
    {
        _space = space;
        _search.Take(space, _needed);
        _known.Value(_search);
    }

    /// <summary>The Nash solution at some no-deal values and floors; −1 where this search cannot tell.</summary>
    public int Nash(ReadOnlySpan<long> noDeal, ReadOnlySpan<long> floor)
    {
        Bound(floor);
        var gainers = Gainers(noDeal);
        // Of a party that cannot gain, values must all be alike, or some packages with the best gains would dominate others.
        if (gainers.Length == 0 || !OthersStandStill(gainers, noDeal)) return -1;
        foreach (var p in gainers) _least[p] = Math.Max(_least[p], noDeal[p] + 1);
        var start = BestKnown(gainers, noDeal);
        if (start < 0) start = Dive();
        if (start < 0) return -1;
        var target = _product.Start(gainers, noDeal, _known.Values(start), _weights);
        Price();
        var all = _search.Find(_least, _weights, target, _prices, MostVisits, _product);
        return all && !_product.IsTied && _product.Package is { } best ? _known.Learn(best, _product.Due, _product.Values) : -1;
    }

    /// <summary>
    /// A package beyond an edge of what two parties are known to be able to agree on by lot, or on the line of that edge beyond its ends: of
    /// those the furthest beyond.
    /// </summary>
    /// <param name="first">The first party.</param>
    /// <param name="second">The second party.</param>
    /// <param name="left">The edge's end that is better for the second party.</param>
    /// <param name="right">
    /// Its end that is better for the first. One unit to the right of the left end: the boundary runs level there; one below: it falls
    /// straight down. Such an edge has no other end, so nothing on its line is beyond it.
    /// </param>
    /// <param name="floor">The least each party takes.</param>
    /// <returns>The package; −1: there is none. Null: this search cannot tell.</returns>
    public int? Beyond(int first, int second, PayoffPair left, PayoffPair right, ReadOnlySpan<long> floor)
    {
        Bound(floor);
        var target = _edge.Start(first, second, left, right, _weights);
        Price();
        if (!_search.Find(_least, _weights, target, _prices, MostVisits, _edge)) return null;
        return _edge.Package is { } found ? _known.Learn(found, _edge.Due, _edge.Values) : -1;
    }

    /// <summary>Whether a known package is a deal in a space with these floors; false does not mean that there is none.</summary>
    public bool KnowsDeal(DealSpace space)
    {
        for (var k = 0; k < _known.Count; k++)
            if (space.IsAcceptable(_known.Values(k)) && space.IsDeal(_known.Values(k))) return true;
        return false;
    }

    private static bool IsConsentOnly(DealSpace space, int party) =>
        Array.TrueForAll(space.Points[party], issue => Array.TrueForAll(issue, v => v == 0)) && Array.TrueForAll(space.Bonuses, b => b.Points[party] == 0);

    private void Bound(ReadOnlySpan<long> floor)
    {
        for (var d = 0; d < _least.Length; d++)
        {
            _least[d] = d < _space.Parties ? floor[d] : _space.Threshold[d - _space.Parties];
            if (_least[d] <= long.MinValue / 2) _least[d] = long.MinValue;
        }
    }

    // A party that can gain somewhere else than in an acceptable package is asked to gain as well: then nothing is found, and nothing is said.
    private int[] Gainers(ReadOnlySpan<long> noDeal)
    {
        var count = 0;
        Span<int> gainers = stackalloc int[_space.Parties];
        for (var p = 0; p < _space.Parties; p++)
            if (_search.Highest(p) > noDeal[p]) gainers[count++] = p;
        return gainers[..count].ToArray();
    }

    private bool OthersStandStill(int[] gainers, ReadOnlySpan<long> noDeal)
    {
        for (var p = 0; p < _space.Parties; p++)
            if (_least[p] < noDeal[p] && Array.IndexOf(gainers, p) < 0 && !IsConsentOnly(_space, p)) return false;
        return true;
    }

    private int BestKnown(int[] gainers, ReadOnlySpan<long> noDeal)
    {
        var (best, most) = (-1, 0.0);
        for (var k = 0; k < _known.Count; k++)
        {
            var values = _known.Values(k);
            var product = 1.0;
            for (var d = 0; d < _least.Length && product > 0; d++)
                if (values[d] < _least[d]) product = 0;
            if (product == 0) continue;
            foreach (var p in gainers) product *= values[p] - noDeal[p];
            if (product > most) (best, most) = (k, product);
        }
        if (best >= 0) _known.Use(best);
        return best;
    }

    private int Dive()
    {
        var goal = new AnyPackage();
        _weights.AsSpan().Clear();
        _search.Find(_least, _weights, double.NegativeInfinity, _prices, MostVisits, goal);
        return goal.Package is { } found ? _known.Learn(found, goal.Due, goal.Values) : -1;
    }

    // Any price of what an audience gets above its threshold gives a bound; several at once leave less than the best one alone.
    private void Price()
    {
        var worth = 0.0;
        for (var p = 0; p < _space.Parties; p++) worth += _weights[p] * _search.Magnitude(p);
        for (var lane = 0; lane < Prices.Length; lane++)
            for (var d = _space.Parties; d < _least.Length; d++)
            {
                var share = d == _space.Parties ? Prices[lane].First : Prices[lane].Other;
                _prices[(lane * _least.Length) + d] = share * worth / Math.Max(1, _search.Magnitude(d));
            }
    }
}

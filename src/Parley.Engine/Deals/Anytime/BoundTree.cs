namespace Parley.Engine.Deals;

/// <summary>
/// The largest weighted sum of the parties' values over feasible packages, from above: best-first branch and bound over the
/// <see cref="Relaxation"/>. The bound holds whenever it is asked, and only falls.
/// </summary>
internal sealed class BoundTree
{
    private const int RootSteps = 60, NodeSteps = 6, MostNodes = 100_000;

    private readonly SearchSpace _search;
    private readonly double[] _weight;
    private readonly Relaxation _relaxation;
    private readonly int[] _places;
    private readonly PriorityQueue<(int[] Settled, double Bound, bool Tightened), double> _open = new();
    private double _reached = double.NegativeInfinity;
    private bool _stalled;

    /// <summary>A tree for one direction.</summary>
    /// <param name="search">The space.</param>
    /// <param name="weight">By party, 0 or more: what a grid unit counts.</param>
    public BoundTree(SearchSpace search, double[] weight)
    {
        (_search, _weight) = (search, weight);
        _relaxation = new(search, weight);
        _places = new int[search.Space.Issues];
        var root = new int[_places.Length];
        Array.Fill(root, -1);
        Push(root, double.PositiveInfinity, false);
        AtMost = double.PositiveInfinity;
    }

    /// <summary>The direction.</summary>
    public double[] Weight => _weight;

    /// <summary>No feasible package's weighted sum is larger.</summary>
    public double AtMost { get; private set; }

    /// <summary>Feasible packages met at leaves.</summary>
    public Archive Found { get; private set; } = new(0);

    /// <summary>The package that the root's relaxation settles on, whether or not it is feasible: which parties the direction favours.</summary>
    public int[] Favoured { get; private set; } = [];

    /// <summary>Tells that some feasible package reaches a weighted sum.</summary>
    public void Reach(double sum) => _reached = Math.Max(_reached, sum);

    /// <summary>Works on: the root's dealing first, then nodes.</summary>
    /// <param name="nodes">How many nodes to look at.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Work(int nodes, CancellationToken cancel)
    {
        Found = new(_search.Space.Parties);
        if (_open.Count > 0 && double.IsPositiveInfinity(AtMost)) TightenRoot();
        for (var k = 0; k < nodes && !_stalled && _open.TryDequeue(out var node, out _); k++)
        {
            if ((k & 0x3f) == 0) cancel.ThrowIfCancellationRequested();
            if (node.Bound > _reached) Look(node.Settled, node.Bound, node.Tightened);
        }
        var top = _open.TryPeek(out var best, out _) ? best.Bound : double.NegativeInfinity;
        AtMost = Math.Min(AtMost, Math.Max(_reached, top) + _relaxation.Slack);
    }

    /// <summary>The bound of the relaxation alone, for choosing among directions.</summary>
    public double TightenRoot()
    {
        var (root, _, _) = _open.Dequeue();
        var bound = _relaxation.Tighten(root, RootSteps, _reached, keep: true, out _, _places);
        Favoured = Package(_places);
        AtMost = bound;
        Push(root, bound, true);
        return bound;
    }

    private void Look(int[] settled, double bound, bool tightened)
    {
        var lower = Math.Min(bound, _relaxation.Tighten(settled, NodeSteps, _reached, keep: false, out var shares, _places));
        if (lower <= _reached) return;
        var next = _open.TryPeek(out var other, out _) ? other.Bound : double.NegativeInfinity;
        if (!tightened && lower < next)
        {
            Push(settled, lower, true);
            return;
        }
        Offer(Package(_places));
        Branch(settled, lower, shares);
    }

    private void Branch(int[] settled, double bound, double[][] shares)
    {
        var issue = MostAtStake(settled);
        if (issue < 0 || _open.Count > MostNodes)
        {
            // Nothing is left to settle and something still stands between the bound and a package, or memory is used up.
            Push(settled, bound, true);
            _stalled = true;
            return;
        }
        for (var place = 0; place < _relaxation.Places(issue); place++)
        {
            var child = (int[])settled.Clone();
            child[issue] = place;
            if (BreaksRule(child)) continue;
            if (Array.IndexOf(child, -1) < 0)
            {
                Leaf(child);
                continue;
            }
            var part = Math.Min(bound, _relaxation.Bound(child, shares, _places));
            if (part > _reached) Push(child, part, false);
        }
    }

    private void Leaf(int[] settled) => Offer(Package(settled));

    private void Offer(int[] package)
    {
        if (!_search.Space.IsFeasible(package)) return;
        var value = _search.Space.Value(package);
        Found.Offer(package, value);
        var sum = 0.0;
        for (var p = 0; p < _weight.Length; p++) sum += _weight[p] * value[p];
        Reach(sum);
    }

    private int MostAtStake(int[] settled)
    {
        var (most, at) = (-1.0, -1);
        for (var i = 0; i < settled.Length; i++)
        {
            if (settled[i] >= 0) continue;
            var stake = _relaxation.Stake(i, settled);
            if (stake > most) (most, at) = (stake, i);
        }
        return at;
    }

    private bool BreaksRule(int[] settled)
    {
        foreach (var term in _search.Terms)
        {
            if (term.Points is not null || term.Box is not { } box) continue;
            var inside = true;
            for (var k = 0; k < box.Issues.Length && inside; k++)
            {
                var place = settled[box.Issues[k]];
                inside = place >= 0 && place < box.Allowed[k].Length && box.Allowed[k][place];
            }
            if (inside) return true;
        }
        return false;
    }

    private int[] Package(int[] places)
    {
        var package = new int[places.Length];
        for (var i = 0; i < package.Length; i++) package[i] = places[i] < _search.Space.Options[i] ? places[i] : -1;
        return package;
    }

    private void Push(int[] settled, double bound, bool tightened) => _open.Enqueue((settled, bound, tightened), -bound);
}

namespace Parley.Engine.Stability;

/// <summary>
/// The cheapest set of states that meets every demand, where each demand can be met in several ways: by taking all the states of
/// one of them. Fewest states first, then the least total price.
/// </summary>
/// <remarks>
/// Branch and bound: on the demand with the fewest ways left, cheapest way first; a way once tried is not tried again beside it.
/// The bound adds up the cheapest ways of demands that share no state. Minimum hitting sets are the case of ways of one state.
/// </remarks>
internal sealed class CheapestDemands
{
    // Weights order by states, then by price: the price of all states fits below one state.
    private static readonly Int128 OneState = (Int128)1 << 90;

    private readonly Int128[] _weight;
    private readonly DemandWays[] _ways;
    private readonly int[][] _demands;
    private readonly StateSet[] _touched;
    private readonly bool[] _tried;
    private int _nodesLeft;
    private StateSet _best;
    private Int128 _bestWeight;

    private CheapestDemands(Int128[] weight, DemandWays[] ways, int[][] demands, int nodes)
    {
        (_weight, _ways, _demands, _nodesLeft) = (weight, ways, demands, nodes);
        _tried = new bool[ways.Length];
        _touched = Array.ConvertAll(demands, d =>
        {
            var all = new StateSet(weight.Length);
            foreach (var w in d) all.UnionWith(ways[w].Needs);
            return all;
        });
        _best = Greedy();
        _bestWeight = Weigh(_best);
    }

    /// <summary>The states, ascending; whether they are proven the cheapest; how many any set must have.</summary>
    /// <param name="demands">For each demand its ways, each a set of states, ascending and not empty.</param>
    /// <param name="price">What a state costs, 0 or more; counts only between sets of as many states.</param>
    /// <param name="nodes">The most sets to look at.</param>
    public static (int[] States, bool Exact, int AtLeast) Of(IReadOnlyList<IReadOnlyList<int[]>> demands, Func<int, long> price, int nodes)
    {
        if (demands.Count == 0) return ([], true, 0);
        int[] states = [.. demands.SelectMany(d => d).SelectMany(w => w).Distinct().Order()];
        var place = states.Index().ToDictionary(s => s.Item, s => s.Index);
        var weight = Array.ConvertAll(states, s => OneState + price(s));
        var (ways, complete) = DemandWays.Of(demands, place, weight);
        var listed = Enumerable.Range(0, demands.Count)
            .Select(d => Enumerable.Range(0, ways.Length).Where(w => ways[w].Meets.Contains(d)).ToArray()).ToArray();
        var search = new CheapestDemands(weight, ways, listed, nodes);
        // Ways left out for their number were none of the cheapest, so the bound of single demands holds without them.
        var least = complete ? search.Bound(new StateSet(weight.Length)) : listed.Max(d => d.Min(w => ways[w].Weight));
        if (search._bestWeight > least) search.Branch(new StateSet(weight.Length), 0);
        var exact = search._bestWeight == least || (complete && search._nodesLeft > 0);
        var found = search._best.States().Select(e => states[e]).ToArray();
        return (found, exact, exact ? found.Length : (int)(least / OneState));
    }

    private void Branch(StateSet taken, Int128 weight)
    {
        if (--_nodesLeft <= 0) return;
        if (weight + Bound(taken) >= _bestWeight) return;
        var open = Open(taken);
        if (open.Count == 0)
        {
            (_best, _bestWeight) = (taken, weight);
            return;
        }
        var narrowest = open.MinBy(d => _demands[d].Count(w => !_tried[w]));
        var ways = _demands[narrowest].Where(w => !_tried[w]).Select(w => (Way: w, Adds: Adds(taken, w))).OrderBy(w => w.Adds).ToArray();
        foreach (var (way, adds) in ways)
        {
            var more = taken.Copy();
            more.UnionWith(_ways[way].Needs);
            Branch(more, weight + adds);
            if (_nodesLeft <= 0) break;
            _tried[way] = true;
        }
        foreach (var (way, _) in ways) _tried[way] = false;
    }

    /// <summary>What must still be added at the least: the cheapest ways of demands of which no two share a state.</summary>
    private Int128 Bound(StateSet taken)
    {
        var used = taken.Copy();
        Int128 bound = 0;
        Int128 single = 0;
        foreach (var d in Open(taken))
        {
            Int128? cheapest = null;
            foreach (var w in _demands[d])
                if (!_tried[w] && Adds(taken, w) is var adds && (cheapest is null || adds < cheapest)) cheapest = adds;
            // All its ways have been tried beside this set: nothing below it is new.
            if (cheapest is not { } least) return _bestWeight;
            single = Int128.Max(single, least);
            var fresh = _touched[d].Copy();
            fresh.ExceptWith(taken);
            if (fresh.Overlaps(used)) continue;
            used.UnionWith(fresh);
            bound += least;
        }
        return Int128.Max(bound, single);
    }

    /// <summary>Takes, again and again, the way that costs least for each demand it meets; then drops what turned out needless.</summary>
    private StateSet Greedy()
    {
        var taken = new StateSet(_weight.Length);
        for (var open = Open(taken); open.Count > 0; open = Open(taken))
        {
            var best = open.SelectMany(d => _demands[d]).Distinct().Order()
                .MinBy(w => Adds(taken, w) / open.Count(d => _ways[w].Meets.Contains(d)));
            taken.UnionWith(_ways[best].Needs);
        }
        foreach (var e in taken.States().OrderByDescending(e => _weight[e]).ToArray())
        {
            var without = new StateSet(_weight.Length);
            foreach (var other in taken.States())
                if (other != e) without.Add(other);
            if (Open(without).Count == 0) taken = without;
        }
        return taken;
    }

    private List<int> Open(StateSet taken)
    {
        var met = new StateSet(_demands.Length);
        foreach (var way in _ways)
            if (way.Needs.IsSubsetOf(taken)) met.UnionWith(way.Meets);
        return [.. Enumerable.Range(0, _demands.Length).Where(d => !met.Contains(d))];
    }

    private Int128 Adds(StateSet taken, int way)
    {
        Int128 adds = 0;
        foreach (var e in _ways[way].States)
            if (!taken.Contains(e)) adds += _weight[e];
        return adds;
    }

    private Int128 Weigh(StateSet set) => set.States().Aggregate((Int128)0, (sum, e) => sum + _weight[e]);
}

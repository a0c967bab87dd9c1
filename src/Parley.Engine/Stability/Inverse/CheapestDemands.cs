namespace Parley.Engine.Stability;

/// <summary>
/// The cheapest set of states that meets every demand, where each demand can be met in several ways: by taking all the states of
/// one of them. Fewest states first, then the least total price.
/// </summary>
/// <remarks>
/// Branch and bound: on the demand with the fewest ways left, cheapest way first; a way once tried is not tried again beside it.
/// Minimum hitting sets are the case of ways of one state. The bound: each state's weight is shared out equally among the demands
/// that could use it, and each demand pays at least the shares of its cheapest way; or, if more, the cheapest ways of demands that
/// share no state, added up.
/// </remarks>
internal sealed class CheapestDemands
{
    // Weights order by states, then by price: the price of all states fits below one state.
    private static readonly Int128 OneState = (Int128)1 << 84;

    // Bits of a fraction in which weights are shared out; a set's weight is whole, so a bound on it can be rounded up.
    private const int Fraction = 16;

    private readonly Int128[] _weight;
    private readonly DemandWays[] _ways;
    private readonly int[][] _demands;
    private readonly StateSet[] _touched;
    private readonly bool[] _tried;
    private readonly long _stepsOfLook;
    private long _stepsLeft;
    private StateSet _best;
    private Int128 _bestWeight;

    private CheapestDemands(Int128[] weight, DemandWays[] ways, int[][] demands, long steps)
    {
        (_weight, _ways, _demands, _stepsLeft) = (weight, ways, demands, steps);
        _stepsOfLook = ways.Sum(w => (long)w.States.Length) + demands.Sum(d => (long)d.Length);
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
    /// <param name="steps">How long to search: each set that is looked at counts the states of all ways and the ways of all demands.</param>
    public static (int[] States, bool Exact, int AtLeast) Of(IReadOnlyList<IReadOnlyList<int[]>> demands, Func<int, long> price, long steps)
    {
        if (demands.Count == 0) return ([], true, 0);
        demands = WithoutTheDearest(demands, price);
        int[] states = [.. demands.SelectMany(d => d).SelectMany(w => w).Distinct().Order()];
        var place = states.Index().ToDictionary(s => s.Item, s => s.Index);
        var weight = Array.ConvertAll(states, s => OneState + price(s));
        var (ways, complete) = DemandWays.Of(demands, place, weight);
        var listed = Enumerable.Range(0, demands.Count)
            .Select(d => Enumerable.Range(0, ways.Length).Where(w => ways[w].Meets.Contains(d)).ToArray()).ToArray();
        var search = new CheapestDemands(weight, ways, listed, steps);
        // Where ways were left out for their number, only a bound over all of them is one.
        var nothing = new StateSet(weight.Length);
        var least = complete
            ? search.Bound(nothing, [.. Enumerable.Range(0, demands.Count)], search.Adds(nothing))
            : SharedBound(demands, place, weight);
        if (search._bestWeight > least) search.Branch(nothing, 0);
        var exact = search._bestWeight == least || (complete && search._stepsLeft > 0);
        var found = search._best.States().Select(e => states[e]).ToArray();
        return (found, exact, exact ? found.Length : (int)(least / OneState));
    }

    /// <summary>
    /// Leaves out the ways that alone weigh more than some set known to meet everything: the cheapest way of each demand, or one
    /// way that meets all.
    /// </summary>
    private static int[][][] WithoutTheDearest(IReadOnlyList<IReadOnlyList<int[]>> demands, Func<int, long> price)
    {
        // By array, not by content: a way listed by several demands is mostly the same array, and a miss only leaves more in.
        var known = new Dictionary<int[], (Int128 Weight, int Meets)>();
        foreach (var way in demands.SelectMany(d => d))
        {
            known[way] = known.TryGetValue(way, out var k)
                ? (k.Weight, k.Meets + 1)
                : (way.Aggregate((Int128)0, (sum, s) => sum + OneState + price(s)), 1);
        }
        var each = demands.Aggregate((Int128)0, (sum, d) => sum + d.Min(w => known[w].Weight));
        var ceiling = known.Values.Where(k => k.Meets == demands.Count).Select(k => k.Weight).Append(each).Min();
        return [.. demands.Select(d => d.Where(w => known[w].Weight <= ceiling).ToArray())];
    }

    /// <summary>The bound of shares over all ways, before any is taken.</summary>
    private static Int128 SharedBound(IReadOnlyList<IReadOnlyList<int[]>> demands, Dictionary<int, int> place, Int128[] weight)
    {
        var users = new int[weight.Length];
        foreach (var demand in demands)
            foreach (var state in demand.SelectMany(w => w).Distinct()) users[place[state]]++;
        return RoundedUp(demands.Aggregate((Int128)0, (sum, demand) =>
            sum + demand.Min(way => way.Aggregate((Int128)0, (shares, s) => shares + Share(weight[place[s]], users[place[s]])))));
    }

    private static Int128 Share(Int128 weight, int users) => (weight << Fraction) / Math.Max(1, users);

    private static Int128 RoundedUp(Int128 shares) => (shares + (1 << Fraction) - 1) >> Fraction;

    private void Branch(StateSet taken, Int128 weight)
    {
        if ((_stepsLeft -= _stepsOfLook) <= 0) return;
        var adds = Adds(taken);
        var open = Open(adds);
        if (open.Count == 0)
        {
            if (weight < _bestWeight) (_best, _bestWeight) = (taken, weight);
            return;
        }
        if (weight + Bound(taken, open, adds) >= _bestWeight) return;
        var narrowest = open.MinBy(d => _demands[d].Count(w => !_tried[w]));
        var ways = _demands[narrowest].Where(w => !_tried[w]).OrderBy(w => adds[w]).ToArray();
        foreach (var way in ways)
        {
            // The others add no less.
            if (weight + adds[way] >= _bestWeight) break;
            var more = taken.Copy();
            more.UnionWith(_ways[way].Needs);
            Branch(more, weight + adds[way]);
            _tried[way] = true;
        }
        foreach (var way in ways) _tried[way] = false;
    }

    /// <summary>What must still be added at the least.</summary>
    private Int128 Bound(StateSet taken, List<int> open, Int128[] adds)
    {
        var shares = Shares(taken, open);
        var used = new StateSet(_weight.Length);
        Int128 apart = 0;
        Int128 shared = 0;
        Int128 single = 0;
        foreach (var d in open)
        {
            var untried = _demands[d].Where(w => !_tried[w]).ToArray();
            // All its ways have been tried beside this set: nothing below it is new.
            if (untried.Length == 0) return _bestWeight;
            var least = untried.Min(w => adds[w]);
            single = Int128.Max(single, least);
            shared += untried.Min(w => shares[w]);
            var fresh = _touched[d].Copy();
            fresh.ExceptWith(taken);
            if (fresh.Overlaps(used)) continue;
            used.UnionWith(fresh);
            apart += least;
        }
        return Int128.Max(Int128.Max(apart, single), RoundedUp(shared));
    }

    /// <summary>What each way adds to a set if every demand that could use a state pays an equal share of it.</summary>
    private Int128[] Shares(StateSet taken, List<int> open)
    {
        var users = new int[_weight.Length];
        foreach (var d in open)
            foreach (var e in _touched[d].States()) users[e]++;
        return Array.ConvertAll(_ways, way =>
        {
            Int128 sum = 0;
            foreach (var e in way.States)
                if (!taken.Contains(e)) sum += Share(_weight[e], users[e]);
            return sum;
        });
    }

    /// <summary>Takes, again and again, the way that costs least for each demand it meets; then drops what turned out needless.</summary>
    private StateSet Greedy()
    {
        var taken = new StateSet(_weight.Length);
        while (true)
        {
            var adds = Adds(taken);
            var open = Open(adds);
            if (open.Count == 0) break;
            var meets = new int[_ways.Length];
            foreach (var d in open)
                foreach (var w in _demands[d]) meets[w]++;
            taken.UnionWith(_ways[Enumerable.Range(0, _ways.Length).Where(w => meets[w] > 0).MinBy(w => adds[w] / meets[w])].Needs);
        }
        foreach (var e in taken.States().OrderByDescending(e => _weight[e]).ToArray())
        {
            taken.Remove(e);
            if (Open(Adds(taken)).Count > 0) taken.Add(e);
        }
        return taken;
    }

    /// <summary>The demands that no way meets without adding anything.</summary>
    private List<int> Open(Int128[] adds) =>
        [.. Enumerable.Range(0, _demands.Length).Where(d => !Array.Exists(_demands[d], w => adds[w] == 0))];

    /// <summary>What each way adds to the weight of a set.</summary>
    private Int128[] Adds(StateSet taken) => Array.ConvertAll(_ways, way =>
    {
        Int128 adds = 0;
        foreach (var e in way.States)
            if (!taken.Contains(e)) adds += _weight[e];
        return adds;
    });

    private Int128 Weigh(StateSet set) => set.States().Aggregate((Int128)0, (sum, e) => sum + _weight[e]);
}

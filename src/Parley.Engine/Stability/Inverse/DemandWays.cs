namespace Parley.Engine.Stability;

/// <summary>One way to meet demands: the states it needs, and which demands it meets.</summary>
internal sealed class DemandWays
{
    // Past this the dearest ways are left out; a comparison of all with all stays quick below it.
    private const int Most = 2_000;

    private DemandWays(int[] states, int demands, int among, Int128 weight)
    {
        (States, Weight) = (states, weight);
        Needs = new StateSet(among);
        foreach (var s in states) Needs.Add(s);
        Meets = new StateSet(demands);
    }

    /// <summary>The states it needs, by place, ascending.</summary>
    public int[] States { get; }

    /// <summary>The same as a set.</summary>
    public StateSet Needs { get; }

    /// <summary>The demands it meets.</summary>
    public StateSet Meets { get; }

    /// <summary>What its states weigh together.</summary>
    public Int128 Weight { get; }

    /// <summary>
    /// The ways worth trying, each once: those that need no more than another and meet all that the other does make the other
    /// needless; where all ways are single states, weighing no more is enough.
    /// </summary>
    /// <returns>The ways by weight, then as first listed; and whether any that could matter had to be left out.</returns>
    public static (DemandWays[] Ways, bool Complete) Of(IReadOnlyList<IReadOnlyList<int[]>> demands, Dictionary<int, int> place, Int128[] weight)
    {
        var all = Listed(demands, place, weight);
        var single = all.TrueForAll(w => w.States.Length == 1);
        if (single) all = [.. all.GroupBy(w => w.Meets).Select(g => g.MinBy(w => w.Weight)!)];
        all = [.. all.OrderBy(w => w.Weight)];
        var complete = all.Count <= Most;
        if (!complete)
        {
            // The cheapest way of each demand stays, so that all can be met and the bound holds.
            var cheapest = Enumerable.Range(0, demands.Count).Select(d => all.Find(w => w.Meets.Contains(d))!).ToHashSet();
            all = [.. all.Where((w, i) => i < Most || cheapest.Contains(w))];
        }
        var kept = new List<DemandWays>();
        foreach (var way in all)
        {
            if (!kept.Exists(k => way.Meets.IsSubsetOf(k.Meets) && (single || k.Needs.IsSubsetOf(way.Needs)))) kept.Add(way);
        }
        return ([.. kept], complete);
    }

    private static List<DemandWays> Listed(IReadOnlyList<IReadOnlyList<int[]>> demands, Dictionary<int, int> place, Int128[] weight)
    {
        // The same array is the same way, whichever demands list it; different arrays may still hold the same states.
        var byArray = new Dictionary<int[], DemandWays>();
        var byNeeds = new Dictionary<StateSet, DemandWays>();
        for (var d = 0; d < demands.Count; d++)
        {
            foreach (var states in demands[d])
            {
                if (!byArray.TryGetValue(states, out var way))
                {
                    int[] places = [.. states.Select(s => place[s])];
                    way = new(places, demands.Count, weight.Length, places.Aggregate((Int128)0, (sum, e) => sum + weight[e]));
                    if (!byNeeds.TryAdd(way.Needs, way)) way = byNeeds[way.Needs];
                    byArray.Add(states, way);
                }
                way.Meets.Add(d);
            }
        }
        return [.. byNeeds.Values];
    }
}

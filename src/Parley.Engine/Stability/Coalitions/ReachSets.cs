namespace Parley.Engine.Stability;

/// <summary>
/// Where a coalition can go from every state by legal sequences of its moves, as sets of states. States with the same reach
/// share one.
/// </summary>
/// <remarks>
/// The strongly connected components (Tarjan 1972) of a graph whose nodes are "at this state it is this mover's turn" and "this
/// mover has just arrived at this state"; a component's set is the union of those behind it. Moves + states × movers², and for
/// each of these at most one union of states / 64 words.
/// </remarks>
internal sealed class ReachSets
{
    private readonly int[] _setOf;

    private ReachSets(int[] setOf, StateSet[] sets)
    {
        (_setOf, Sets) = (setOf, sets);
        // Whole groups of states are worth handling at once where they are few.
        if (sets.Length > setOf.Length >> 3) return;
        From = Array.ConvertAll(sets, _ => new StateSet(setOf.Length));
        for (var s = 0; s < setOf.Length; s++) From[setOf[s]].Add(s);
    }

    /// <summary>The different sets.</summary>
    public StateSet[] Sets { get; }

    /// <summary>The states from which each of the sets is reached, if they are few; else null.</summary>
    public StateSet[]? From { get; }

    /// <summary>The number of a state's set.</summary>
    public int SetOf(int state) => _setOf[state];

    /// <summary>For a coalition, given as bits; improving: only moves that everyone who makes them prefers to staying.</summary>
    public static ReachSets Of(Conflict conflict, ulong coalition, bool improving)
    {
        var movers = MovingGroup.Within(conflict, coalition);
        var behind = new TurnGraph(conflict, movers, improving).Reach();
        var numbers = new Dictionary<StateSet, int>();
        var setOf = new int[conflict.States];
        for (var s = 0; s < setOf.Length; s++)
        {
            StateSet set;
            if (movers.Length == 1)
            {
                set = behind[s];
            }
            else
            {
                set = new StateSet(conflict.States);
                for (var m = 0; m < movers.Length; m++) set.UnionWith(behind[(s * movers.Length) + m]);
            }
            if (!numbers.TryGetValue(set, out setOf[s])) numbers.Add(set, setOf[s] = numbers.Count);
        }
        return new(setOf, [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)]);
    }
}

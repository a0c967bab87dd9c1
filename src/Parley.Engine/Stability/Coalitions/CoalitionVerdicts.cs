namespace Parley.Engine.Stability;

/// <summary>One coalition's verdicts on all states.</summary>
internal sealed class CoalitionVerdicts
{
    private const int Concepts = 5;
    private readonly Conflict _conflict;
    private readonly StateSet[][] _betterThan;
    private readonly int[] _members;
    private readonly ulong _others;
    private readonly ReachSets _own;

    /// <summary>For members against others, given as bits; with what each decision maker prefers to each state.</summary>
    public CoalitionVerdicts(Conflict conflict, int[] members, ulong others, StateSet[][] betterThan)
    {
        (_conflict, _members, _others, _betterThan) = (conflict, members, others, betterThan);
        _own = ReachSets.Of(conflict, MovingGroup.SetOf(members), improving: false);
    }

    /// <summary>
    /// The first state, in state order, to which the coalition can move undeterred: <c>[concept][state]</c>, −1 where it is stable; null for
    /// concepts that were not asked for.
    /// </summary>
    public int[]?[] Breakers(IReadOnlyList<Concept> concepts)
    {
        var improvements = new StateSet?[_conflict.States];
        for (var s = 0; s < improvements.Length; s++)
        {
            var better = Better(s);
            better.IntersectWith(_own.Sets[_own.SetOf(s)]);
            improvements[s] = better.IsEmpty ? null : better;
        }
        var breakers = new int[]?[Concepts];
        if (concepts.Contains(Concept.Nash)) breakers[(int)Concept.Nash] = [.. improvements.Select(i => i?.States().First() ?? -1)];
        Deterred(breakers, improvements, improving: false, concepts, Concept.GeneralMetarational, Concept.SymmetricMetarational);
        Deterred(breakers, improvements, improving: true, concepts, Concept.Sequential, Concept.SymmetricSequential);
        return breakers;
    }

    private void Deterred(int[]?[] breakers, StateSet?[] improvements, bool improving, IReadOnlyList<Concept> concepts, Concept plain, Concept symmetric)
    {
        var asked = new[] { plain, symmetric }.Where(concepts.Contains).ToArray();
        if (asked.Length == 0) return;
        var replies = ReachSets.Of(_conflict, _others, improving);
        foreach (var concept in asked)
        {
            var breaker = new int[_conflict.States];
            for (var s = 0; s < breaker.Length; s++)
                breaker[s] = improvements[s] is { } better ? FirstUndeterred(s, better, replies, concept == symmetric) : -1;
            breakers[(int)concept] = breaker;
        }
    }

    private int FirstUndeterred(int state, StateSet improvements, ReachSets replies, bool symmetric)
    {
        var better = Better(state);
        if (symmetric) better.UnionWith(Escapable(better));
        // One look at each set of replies, whichever improvements lead to it. 0: not looked at; 1: deters; 2: does not.
        var looked = new byte[replies.Sets.Length];
        foreach (var t in improvements.States())
        {
            ref var look = ref looked[replies.SetOf(t)];
            if (look == 0) look = replies.Sets[replies.SetOf(t)].IsSubsetOf(better) ? (byte)2 : (byte)1;
            if (look == 2) return t;
        }
        return -1;
    }

    /// <summary>The states that all members prefer to one, in a set of its own.</summary>
    private StateSet Better(int state)
    {
        var better = _betterThan[_members[0]][state].Copy();
        foreach (var m in _members.AsSpan(1)) better.IntersectWith(_betterThan[m][state]);
        return better;
    }

    /// <summary>The states from which the coalition can get to one that is better for it.</summary>
    private StateSet Escapable(StateSet better)
    {
        var escapes = Array.ConvertAll(_own.Sets, better.Overlaps);
        var escapable = new StateSet(_conflict.States);
        for (var u = 0; u < _conflict.States; u++)
            if (escapes[_own.SetOf(u)]) escapable.Add(u);
        return escapable;
    }
}

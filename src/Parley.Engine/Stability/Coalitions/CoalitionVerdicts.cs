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
    private readonly CancellationToken _cancel;

    /// <summary>For members against others, given as bits; with what each decision maker prefers to each state.</summary>
    public CoalitionVerdicts(Conflict conflict, int[] members, ulong others, StateSet[][] betterThan, CancellationToken cancel)
    {
        (_conflict, _members, _others, _betterThan, _cancel) = (conflict, members, others, betterThan, cancel);
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
        _cancel.ThrowIfCancellationRequested();
        var deters = Deters(Better(state), symmetric);
        if (replies.From is { } from)
        {
            var first = int.MaxValue;
            for (var r = 0; r < from.Length; r++)
                if (improvements.FirstShared(from[r]) is var t && t >= 0 && t < first && !deters(replies.Sets[r])) first = t;
            return first == int.MaxValue ? -1 : first;
        }
        // One look at each set of replies, whichever improvements lead to it. 0: not looked at; 1: deters; 2: does not.
        var looked = new byte[replies.Sets.Length];
        foreach (var t in improvements.States())
        {
            ref var look = ref looked[replies.SetOf(t)];
            if (look == 0) look = deters(replies.Sets[replies.SetOf(t)]) ? (byte)1 : (byte)2;
            if (look == 2) return t;
        }
        return -1;
    }

    /// <summary>Whether a set of replies has one that deters: not better, nor, if symmetric, with a way out to anything better.</summary>
    private Predicate<StateSet> Deters(StateSet better, bool symmetric)
    {
        if (!symmetric) return replies => !replies.IsSubsetOf(better);
        // Whether there is a way out is found state by state as the question comes up, and kept.
        var hopeless = better.Copy();
        var holding = new StateSet(_conflict.States);
        return replies =>
        {
            if (replies.Overlaps(holding)) return true;
            for (var u = replies.FirstNotIn(hopeless, 0); u >= 0; u = replies.FirstNotIn(hopeless, u))
            {
                var own = _own.SetOf(u);
                var escapes = _own.Sets[own].Overlaps(better);
                var found = escapes ? hopeless : holding;
                if (_own.From is { } alike) found.UnionWith(alike[own]);
                else found.Add(u);
                if (escapes) continue;
                // Those with the same ways out hold too, unless they are better themselves.
                holding.ExceptWith(better);
                return true;
            }
            return false;
        };
    }

    /// <summary>The states that all members prefer to one, in a set of its own.</summary>
    private StateSet Better(int state)
    {
        var better = _betterThan[_members[0]][state].Copy();
        foreach (var m in _members.AsSpan(1)) better.IntersectWith(_betterThan[m][state]);
        return better;
    }
}

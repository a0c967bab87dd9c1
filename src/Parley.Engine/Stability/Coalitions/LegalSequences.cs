namespace Parley.Engine.Stability;

/// <summary>
/// Where a coalition can go from one state by legal sequences of its members' moves: each move by one member or by several that
/// have it together, none of these movers twice in a row.
/// </summary>
/// <remarks>
/// A search over (state, last mover), shortest sequences first: (moves of the coalition) + states × movers². Keeps its arrays
/// from one state to the next, so one thread at a time.
/// </remarks>
internal sealed class LegalSequences
{
    private readonly Conflict _conflict;
    private readonly MovingGroup[] _movers;
    private readonly bool _improving;
    private readonly int[] _stamp;
    private readonly int[] _left;
    private readonly int[] _before;
    private readonly int[] _seen;
    private readonly List<int> _arrivals = [];
    private int _round;

    /// <summary>For a coalition, given as bits; improving: only moves that everyone who makes them prefers to staying.</summary>
    public LegalSequences(Conflict conflict, ulong coalition, bool improving)
    {
        _conflict = conflict;
        _movers = MovingGroup.Within(conflict, coalition);
        _improving = improving;
        _stamp = new int[conflict.States * _movers.Length];
        _left = new int[_stamp.Length];
        _before = new int[_stamp.Length];
        _seen = new int[conflict.States];
    }

    /// <summary>The states that one or more moves reach, those by shorter sequences first; the start too where they lead back.</summary>
    public List<int> From(int state)
    {
        Search(state, _ => false);
        var reached = new List<int>();
        foreach (var arrival in _arrivals)
        {
            ref var seen = ref _seen[arrival / _movers.Length];
            if (seen == _round) continue;
            seen = _round;
            reached.Add(arrival / _movers.Length);
        }
        return reached;
    }

    /// <summary>A shortest sequence that leads from a state to another that is wanted; null if there is none.</summary>
    public Step[]? Path(int state, Predicate<int> wanted)
    {
        if (Search(state, wanted) is not { } arrival) return null;
        var path = new List<Step>();
        for (var at = arrival; at >= 0; at = _before[at])
        {
            var from = _before[at] < 0 ? state : _before[at] / _movers.Length;
            path.Add(new(_movers[at % _movers.Length].Members, from, at / _movers.Length));
        }
        path.Reverse();
        return [.. path];
    }

    /// <summary>Goes on until it arrives where it is wanted; an arrival is state × movers + last mover.</summary>
    private int? Search(int state, Predicate<int> wanted)
    {
        _round++;
        _arrivals.Clear();
        for (var m = 0; m < _movers.Length; m++)
            if (Leave(state, m, -1, wanted) is { } found) return found;
        for (var next = 0; next < _arrivals.Count; next++)
        {
            var (at, last) = (_arrivals[next] / _movers.Length, _arrivals[next] % _movers.Length);
            for (var m = 0; m < _movers.Length; m++)
            {
                if (m != last && Leave(at, m, _arrivals[next], wanted) is { } found) return found;
            }
        }
        return null;
    }

    private int? Leave(int state, int mover, int before, Predicate<int> wanted)
    {
        ref var left = ref _left[(state * _movers.Length) + mover];
        if (left == _round) return null;
        left = _round;
        foreach (var to in _movers[mover].Moves.Targets(state))
        {
            if (to == state || (_improving && !_movers[mover].AllPrefer(to, state, _conflict.Rank))) continue;
            var arrival = (to * _movers.Length) + mover;
            if (_stamp[arrival] == _round) continue;
            _stamp[arrival] = _round;
            _before[arrival] = before;
            _arrivals.Add(arrival);
            if (wanted(to)) return arrival;
        }
        return null;
    }
}

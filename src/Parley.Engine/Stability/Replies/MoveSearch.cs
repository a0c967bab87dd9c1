namespace Parley.Engine.Stability;

/// <summary>
/// Forwards from one state: what some movers can bring about, nobody twice in a row, and by which shortest sequence of moves. Among
/// sequences of one length the first by (state, mover) of the first move, then of the second, and so on.
/// </summary>
/// <remarks>
/// Breadth first. Of the ways to arrive at a state only two matter: the first, after which all but its mover may go on, and the first
/// by another mover, after which that one may too; every other is no shorter and allows nothing new. A block's list is gone through
/// once for each mover (for a group whose moves must better all its members: once for each state of the block). The arrays are kept
/// from search to search, and only what a search touched is cleared.
/// </remarks>
internal sealed class MoveSearch
{
    private const int Unreached = -1;

    private readonly MoveGraph _graph;
    private readonly int[] _reachedBy;
    private readonly int[] _before;
    private readonly int[] _mover;
    private readonly int[][] _progress;
    private readonly List<int> _arrivals = [];
    private readonly List<(int To, int Mover)> _next = [];

    public MoveSearch(MoveGraph graph)
    {
        _graph = graph;
        _reachedBy = new int[graph.States];
        Array.Fill(_reachedBy, Unreached);
        (_before, _mover) = (new int[2 * graph.States], new int[2 * graph.States]);
        _progress = Array.ConvertAll(graph.Movers, m => new int[m.Blocks]);
    }

    /// <summary>The states found, the start first, then by their shortest sequences.</summary>
    public IEnumerable<int> Found => _arrivals.Where(a => (a & 1) == 0).Select(a => a >> 1);

    /// <summary>Goes from a state until one is found whose value is at most so much; or on to the end where no values are given.</summary>
    /// <returns>The state, or −1.</returns>
    public int Run(int from, int[] movers, bool improving, int[]? value, int atMost, CancellationToken cancel = default)
    {
        Clear();
        _reachedBy[from] = _graph.Movers.Length;
        (_before[2 * from], _mover[2 * from]) = (-1, -1);
        _arrivals.Add(2 * from);
        // An arrival is twice the state, plus one for the second.
        for (var k = 0; k < _arrivals.Count; k++)
        {
            if ((k & 0xfff) == 0) cancel.ThrowIfCancellationRequested();
            var arrival = _arrivals[k];
            var at = arrival >> 1;
            _next.Clear();
            if ((arrival & 1) == 1) AddMoves(at, _mover[2 * at], improving);
            else
            {
                foreach (var m in movers)
                    if (m != _mover[arrival]) AddMoves(at, m, improving);
            }
            _next.Sort();
            foreach (var (to, m) in _next)
            {
                if (!Arrive(to, m, arrival)) continue;
                if (value is not null && value[to] <= atMost) return to;
            }
        }
        return -1;
    }

    /// <summary>Whether the last search found a state.</summary>
    public bool HasFound(int state) => _reachedBy[state] != Unreached;

    /// <summary>The moves of the last search to a state it found.</summary>
    public Step[] PathTo(int state)
    {
        var steps = new List<Step>();
        for (var arrival = 2 * state; _before[arrival] >= 0; arrival = _before[arrival])
            steps.Add(new(_graph.Movers[_mover[arrival]].Members, _before[arrival] >> 1, arrival >> 1));
        steps.Reverse();
        return [.. steps];
    }

    private void Clear()
    {
        foreach (var arrival in _arrivals)
        {
            _reachedBy[arrival >> 1] = Unreached;
            for (var m = 0; m < _progress.Length; m++) _progress[m][_graph.Movers[m].BlockOf(arrival >> 1)] = 0;
        }
        _arrivals.Clear();
    }

    private bool Arrive(int to, int m, int before)
    {
        ref var by = ref _reachedBy[to];
        if (by == m || by == _graph.Movers.Length) return false;
        var arrival = 2 * to;
        if (by == Unreached) by = m;
        else
        {
            by = _graph.Movers.Length;
            arrival++;
        }
        (_before[arrival], _mover[arrival]) = (before, m);
        _arrivals.Add(arrival);
        return (arrival & 1) == 0;
    }

    private void AddMoves(int at, int m, bool improving)
    {
        var mover = _graph.Movers[m];
        var block = mover.BlockOf(at);
        ref var progress = ref _progress[m][block];
        if (!improving) AddAny(at, m, mover.TargetsOf(block), ref progress);
        else if (mover.Levels.Length == 1) AddBetter(at, m, mover.TargetsOf(block), mover.Levels[0], ref progress);
        else AddBetterForAll(at, m, mover.TargetsOf(block), mover.Levels);
    }

    private void AddAny(int at, int m, ReadOnlySpan<int> targets, ref int progress)
    {
        if (progress == 0)
        {
            foreach (var to in targets)
                if (to != at) _next.Add((to, m));
            // Staying was no move; from another state of the block this one can be moved to.
            progress = targets.Contains(at) ? at + 1 : -1;
        }
        else if (progress > 0)
        {
            _next.Add((progress - 1, m));
            progress = -1;
        }
    }

    private void AddBetter(int at, int m, ReadOnlySpan<int> targets, int[] level, ref int progress)
    {
        for (; progress < targets.Length && level[targets[^(progress + 1)]] > level[at]; progress++) _next.Add((targets[^(progress + 1)], m));
    }

    private void AddBetterForAll(int at, int m, ReadOnlySpan<int> targets, int[][] levels)
    {
        for (var k = targets.Length - 1; k >= 0 && levels[0][targets[k]] > levels[0][at]; k--)
        {
            var all = true;
            for (var j = 1; j < levels.Length && all; j++) all = levels[j][targets[k]] > levels[j][at];
            if (all) _next.Add((targets[k], m));
        }
    }
}

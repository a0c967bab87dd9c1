namespace Parley.Engine.Stability;

/// <summary>
/// Turns and arrivals: from "a mover's turn at a state" one gets to "that mover arrived at another", and from there to the turn
/// of every other mover.
/// </summary>
internal sealed class TurnGraph(Conflict conflict, MovingGroup[] movers, bool improving)
{
    private readonly int _turns = conflict.States * movers.Length;
    private readonly StateSet _nowhere = new(conflict.States);

    /// <summary>The states that can be arrived at from each turn: <c>[state × movers + mover]</c>.</summary>
    /// <remarks>Tarjan's components without recursion: they come out with all that lies behind them done.</remarks>
    public StateSet[] Reach()
    {
        var nodes = _turns * 2;
        var (order, low, cursor) = (new int[nodes], new int[nodes], new int[nodes]);
        var reach = new StateSet[nodes];
        var (open, path) = (new Stack<int>(), new Stack<int>());
        var count = 0;
        for (var root = 0; root < _turns; root++)
        {
            if (order[root] != 0) continue;
            Enter(root);
            while (path.TryPeek(out var node))
            {
                if (Next(node, ref cursor[node]) is var next && next >= 0)
                {
                    if (order[next] == 0) Enter(next);
                    else if (reach[next] is null) low[node] = Math.Min(low[node], order[next]);
                    continue;
                }
                path.Pop();
                if (path.TryPeek(out var parent)) low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] == order[node]) Close(node);
            }
        }
        return reach[.._turns];

        void Enter(int node)
        {
            order[node] = low[node] = ++count;
            open.Push(node);
            path.Push(node);
        }

        void Close(int root)
        {
            var component = new List<int>();
            do component.Add(open.Pop());
            while (component[^1] != root);
            var set = Union(component, reach);
            foreach (var node in component) reach[node] = set;
        }
    }

    /// <summary>What a component reaches: its own arrivals and all behind it. One set behind it that has it all serves as it is.</summary>
    private StateSet Union(List<int> component, StateSet?[] reach)
    {
        StateSet? shared = null;
        StateSet? own = null;
        foreach (var node in component)
        {
            var at = 0;
            for (var next = Next(node, ref at); next >= 0; next = Next(node, ref at))
            {
                if (reach[next] is not { } behind || ReferenceEquals(behind, shared)) continue;
                if (shared is null) shared = behind;
                else (own ??= shared.Copy()).UnionWith(behind);
            }
        }
        foreach (var node in component)
        {
            if (node < _turns) continue;
            var state = (node - _turns) / movers.Length;
            if (own is null && shared is not null && shared.Contains(state)) continue;
            own ??= shared?.Copy() ?? new StateSet(conflict.States);
            own.Add(state);
        }
        return own ?? shared ?? _nowhere;
    }

    /// <summary>The next node after one, from a cursor on; −1 where there is none left.</summary>
    private int Next(int node, ref int cursor)
    {
        if (node >= _turns)
        {
            var last = (node - _turns) % movers.Length;
            while (cursor < movers.Length)
            {
                var mover = cursor++;
                if (mover != last) return node - _turns - last + mover;
            }
            return -1;
        }
        var (state, who) = (node / movers.Length, movers[node % movers.Length]);
        var targets = who.Moves.Targets(state);
        while (cursor < targets.Length)
        {
            var to = targets[cursor++];
            if (to != state && (!improving || who.AllPrefer(to, state, conflict.Rank))) return _turns + (to * movers.Length) + (node % movers.Length);
        }
        return -1;
    }
}

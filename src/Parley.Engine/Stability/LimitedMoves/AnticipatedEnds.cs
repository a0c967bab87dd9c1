namespace Parley.Engine.Stability;

/// <summary>
/// Where play ends when a decision maker has the turn, all the others may still answer, and a number of moves are left.
/// </summary>
internal sealed class AnticipatedEnds
{
    private readonly Conflict _conflict;
    private readonly int[][] _end;

    private AnticipatedEnds(Conflict conflict, int[][] end, bool[][] stays) => (_conflict, _end, Stays) = (conflict, end, stays);

    /// <summary>Who stays where if it has this many moves and is the first to move, <c>[decision maker][state]</c>.</summary>
    public bool[][] Stays { get; }

    /// <summary>No move is left: play ends where it is.</summary>
    public static AnticipatedEnds AtHorizon(Conflict conflict)
    {
        var same = Enumerable.Range(0, conflict.States).ToArray();
        return new(conflict, [.. conflict.Moves.Select(_ => same)], []);
    }

    /// <summary>Whether play ends at the same states, so that all that is decided further ahead is the same too.</summary>
    public bool SameAs(AnticipatedEnds other) => _end.Zip(other._end).All(e => e.First.AsSpan().SequenceEqual(e.Second));

    /// <summary>The same with one move more to make.</summary>
    public AnticipatedEnds OneMoveMore()
    {
        var n = _conflict.DecisionMakers;
        var byMoving = Enumerable.Range(0, n).Select(ByMoving).ToArray();
        var end = new int[n][];
        var stays = new bool[n][];
        for (var first = 0; first < n; first++)
        {
            stays[first] = [.. byMoving[first].Select((to, s) => !IsBetter(first, to, s))];
            end[first] = Enumerable.Range(0, _conflict.States).ToArray();
            // The last who could pass decides first: if it does, play ends here.
            for (var passed = n - 2; passed >= 0; passed--)
            {
                var mover = (first + passed) % n;
                for (var s = 0; s < end[first].Length; s++)
                    if (IsBetter(mover, byMoving[mover][s], end[first][s])) end[first][s] = byMoving[mover][s];
            }
        }
        return new(_conflict, end, stays);
    }

    /// <summary>Where a mover goes with one move more than this, when so many have passed in a row; nowhere if it passes.</summary>
    public int? Move(int mover, int state, int passed)
    {
        var n = _conflict.DecisionMakers;
        var end = state;
        for (var later = n - 2; later > passed; later--)
        {
            var next = (mover + later - passed) % n;
            if (BestMove(next, state) is var (_, theirs) && IsBetter(next, theirs, end)) end = theirs;
        }
        return BestMove(mover, state) is var (to, mine) && IsBetter(mover, mine, end) ? to : null;
    }

    /// <summary>The first of the best moves from a state, and where play ends after it; −1 where there is none.</summary>
    private (int To, int End) BestMove(int mover, int state)
    {
        var after = _end[(mover + 1) % _end.Length];
        var (best, end) = (-1, -1);
        foreach (var to in _conflict.Moves[mover].Targets(state))
            if (to != state && (best < 0 || IsBetter(mover, after[to], end))) (best, end) = (to, after[to]);
        return (best, end);
    }

    /// <summary>Where play ends after a mover's best move, for each state; −1 where it has no move.</summary>
    private int[] ByMoving(int mover)
    {
        var after = _end[(mover + 1) % _end.Length];
        var moves = _conflict.Moves[mover];
        // The best target of a block serves all its states but itself, which take the second best.
        var best = new (int First, int Second)[moves.Blocks];
        for (var b = 0; b < best.Length; b++)
        {
            var (first, second) = (-1, -1);
            foreach (var to in moves.TargetsOfBlock(b))
            {
                if (first < 0 || IsBetter(mover, after[to], after[first])) (first, second) = (to, first);
                else if (second < 0 || IsBetter(mover, after[to], after[second])) second = to;
            }
            best[b] = (first, second);
        }
        var byMoving = new int[moves.States];
        for (var s = 0; s < byMoving.Length; s++)
        {
            var (first, second) = best[moves.BlockOf(s)];
            var to = first == s ? second : first;
            byMoving[s] = to < 0 ? -1 : after[to];
        }
        return byMoving;
    }

    private bool IsBetter(int decisionMaker, int state, int than) =>
        state >= 0 && _conflict.Rank[decisionMaker][state] > _conflict.Rank[decisionMaker][than];
}
